package dev.hourglass.operation;

import dev.hourglass.layer.Activation;
import dev.hourglass.layer.ActivationKernel;
import dev.hourglass.operation.Operation.Layout;
import dev.hourglass.registry.Notation;
import java.util.ArrayList;
import java.util.List;

/** The way forward and the way back of an activation; forward also in keeping the derivative, where it does so. */
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
        Operand x = Operand.matrix("x").from(-4, 4);
        Operand y = Operand.matrix("y").outOver("x").withPadding(function.keepsZero());
        List<Operation> operations = new ArrayList<>();
        operations.add(new Operation(name, Layout.ROWS, List.of(x, y, Operand.scratch()),
                forward(function.scalars()), () -> forward(function.vectors())));
        if (function.keepsDerivative()) {
            operations.add(new Operation(name + "/keeping", Layout.ROWS,
                    List.of(x, y, Operand.matrix("derivative").out().withAnyPadding(), Operand.scratch()),
                    keeping(function.scalars()), () -> keeping(function.vectors())));
        }
        operations.add(new Operation(name + "/gradient", Layout.ROWS,
                List.of(Operand.matrix("kept"), Operand.matrix("gradient").changed(), Operand.scratch()),
                backward(function.scalars()), () -> backward(function.vectors())));
        return operations;
    }

    private static Twin forward(ActivationKernel kernel) {
        return Twin.ofRows((rows, width, views) -> kernel.forward(rows, width, views[0], views[1], views[2]));
    }

    private static Twin keeping(ActivationKernel kernel) {
        return Twin.ofRows((rows, width, views) -> kernel.forward(rows, width, views[0], views[1], views[2], views[3]));
    }

    private static Twin backward(ActivationKernel kernel) {
        return Twin.ofRows((rows, width, views) -> kernel.backward(rows, width, views[0], views[1], views[2]));
    }
}
