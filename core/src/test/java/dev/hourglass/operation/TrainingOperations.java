package dev.hourglass.operation;

import dev.hourglass.loss.ElementLoss;
import dev.hourglass.loss.L1L2;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.LossKernel;
import dev.hourglass.loss.Regularization.PenaltyKernel;
import dev.hourglass.operation.Operation.Layout;
import dev.hourglass.optimizer.Average;
import dev.hourglass.optimizer.Optimizer;
import dev.hourglass.optimizer.UpdateKernel;
import dev.hourglass.registry.Notation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What losses, penalties and optimizers compute. */
final class TrainingOperations {
    /** Of a batch of 16 rows x 200 columns. */
    private static final float FACTOR = 1f / (16 * 200);
    /** Steps before the one that is run. */
    private static final int STEPS = 3;

    private TrainingOperations() {
    }

    /**
     * {@return the errors and the gradient of a loss of elements; nothing for one whose arithmetic is made of others'}
     */
    static List<Operation> of(Loss loss) {
        if (!(loss instanceof ElementLoss elements)) {
            return List.of();
        }
        String name = Notation.of(loss);
        Operand output = Operand.matrix("output");
        Operand target = Operand.matrix("target");
        return List.of(
                new Operation(name, Layout.ROWS,
                        List.of(output, target, Operand.matrix("errors").out().withAnyPadding()),
                        errors(elements.scalars()), () -> errors(elements.vectors())),
                new Operation(name + "/gradient", Layout.ROWS,
                        List.of(output, target, Operand.matrix("gradient").out().withAnyPadding()),
                        gradient(elements.scalars()), () -> gradient(elements.vectors())));
    }

    private static Twin errors(LossKernel kernel) {
        return Twin.ofRows((rows, width, views) -> kernel.errors(rows, width, views[0], views[1], views[2]));
    }

    private static Twin gradient(LossKernel kernel) {
        return Twin.ofRows((rows, width, views) -> kernel.gradient(rows, width, FACTOR, views[0], views[1], views[2]));
    }

    /** {@return the gradient of a penalty} */
    static Operation of(L1L2 penalty) {
        return new Operation(Notation.of(penalty), Layout.NUMBERS,
                List.of(Operand.matrix("parameter"), Operand.matrix("gradient").changed()),
                penalty(penalty.scalars()), () -> penalty(penalty.vectors()));
    }

    private static Twin penalty(PenaltyKernel kernel) {
        return Twin.ofNumbers((from, end, views) -> kernel.addGradient(from, end, views[0], views[1]));
    }

    /** {@return a step of an optimizer, the fourth} */
    static Operation of(Optimizer optimizer) {
        List<Operand> operands = new ArrayList<>(
                List.of(Operand.matrix("parameter").changed(), Operand.matrix("gradient")));
        for (Average average : optimizer.averages()) {
            operands.add(Operand.row(average.name()).from(average.squares() ? 0 : -1, 1).changed());
        }
        double[] counters = optimizer.newCounters();
        for (int step = 0; step < STEPS; step++) {
            optimizer.advance(counters);
        }
        float[] factors = new float[Optimizer.FACTORS];
        optimizer.factors(factors, optimizer.learningRate(), counters);
        return new Operation(Notation.of(optimizer), Layout.NUMBERS, operands,
                update(optimizer.scalars(), factors), () -> update(optimizer.vectors(), factors));
    }

    private static Twin update(UpdateKernel kernel, float[] factors) {
        return Twin.ofNumbers((from, end, views) -> kernel.update(from, end, factors, views[0], views[1],
                Arrays.copyOfRange(views, 2, views.length)));
    }
}
