package dev.hourglass.operation;

import dev.hourglass.layer.Activation;
import dev.hourglass.layer.ActivationKernel;
import dev.hourglass.operation.Operation.Layout;
import dev.hourglass.registry.Notation;
import java.util.List;

/** The way forward and the way back of an activation. */
public final class ActivationOperations {
    private ActivationOperations() {
    }

    /**
     * {@return what an activation computes}
     *
     * @param function with its arithmetic
     */
    public static List<Operation> of(Activation function) {
        String name = Notation.of(function);
        Operand y = Operand.matrix("y").outOver("x").withPadding(function.keepsZero());
        Operation forward = new Operation(name, Layout.ROWS, List.of(Operand.matrix("x").from(-4, 4), y, Operand.scratch()),
                forward(function.scalars()), () -> forward(function.vectors()));
        Operation backward = new Operation(name + "/gradient", Layout.ROWS,
                List.of(Operand.matrix("kept"), Operand.matrix("gradient").changed(), Operand.scratch()),
                backward(function.scalars()), () -> backward(function.vectors()));
        return List.of(forward, backward);
    }

    private static Twin forward(ActivationKernel kernel) {
        return Twin.ofRows((rows, width, views) -> kernel.forward(rows, width, views[0], views[1], views[2]));
    }

    private static Twin backward(ActivationKernel kernel) {
        return Twin.ofRows((rows, width, views) -> kernel.backward(rows, width, views[0], views[1], views[2]));
    }
}
