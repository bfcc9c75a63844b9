package dev.hourglass.layer;

import dev.hourglass.operation.Operand;
import dev.hourglass.operation.Operation;
import dev.hourglass.operation.Operation.Layout;
import dev.hourglass.operation.Twin;
import java.util.List;

/** What layers for training compute, besides activations. */
@SuppressWarnings("exports")
public final class LayerOperations {
    private static final float RATE = 0.3f;
    private static final float FACTOR = 1.4f;
    private static final float L1 = 0.01f;
    private static final float L2 = 0.3f;

    private LayerOperations() {
    }

    /** {@return all of it} */
    public static List<Operation> all() {
        return List.of(randomZeros("random_zeros", RATE, FACTOR), randomZeros("no_zeros", 0, 1), normalNoise(),
                penalty("activity_penalty", L1, L2), penalty("no_penalty", 0, 0));
    }

    private static Operation randomZeros(String name, float rate, float factor) {
        return new Operation(name, Layout.ROWS,
                List.of(Operand.matrix("random").drawn(), Operand.matrix("x"), Operand.matrix("y").outOver("x")),
                twin(new RandomZeros.Scalars(rate, factor)), () -> twin(new RandomZeros.Vectors(rate, factor)));
    }

    private static Twin twin(RandomZeros.Kernel kernel) {
        return Twin.ofRows((rows, width, views) -> kernel.run(rows, width, views[0], views[1], views[2]));
    }

    private static Operation normalNoise() {
        return new Operation("normal_noise", Layout.ROWS,
                List.of(Operand.matrix("random"), Operand.row("deviations"), Operand.matrix("x"),
                        Operand.matrix("y").outOver("x")),
                twin(new NormalNoise.Scalars()), () -> twin(new NormalNoise.Vectors()));
    }

    private static Twin twin(NormalNoise.Kernel kernel) {
        return Twin.ofRows((rows, width, views) -> kernel.run(rows, width, views[0], views[1], views[2], views[3]));
    }

    private static Operation penalty(String name, float l1, float l2) {
        return new Operation(name, Layout.ROWS, List.of(Operand.matrix("y"), Operand.matrix("gradient").changed()),
                penalty(new ActivityRegularization.Scalars(), l1, l2),
                () -> penalty(new ActivityRegularization.Vectors(), l1, l2));
    }

    private static Twin penalty(ActivityRegularization.Kernel kernel, float l1, float l2) {
        return Twin.ofRows((rows, width, views) -> kernel.addGradient(rows, width, l1, l2, views[0], views[1]));
    }
}
