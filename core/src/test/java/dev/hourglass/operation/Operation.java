package dev.hourglass.operation;

import dev.hourglass.kernel.Kernels;
import java.util.List;
import java.util.function.Supplier;

/**
 * An operation with its twins, which give the same bits, and all that it reads and writes.
 *
 * @param name     unique among all
 * @param layout   how its operands may lie
 * @param operands in the order in which it takes them
 * @param scalars  in plain Java
 * @param vectors  gives the other one, where {@code jdk.incubator.vector} is loaded
 */
public record Operation(String name, Layout layout, List<Operand> operands, Twin scalars, Supplier<Twin> vectors) {

    /** How operands may lie. */
    public enum Layout {
        /** Each matrix has a distance from row to row of its own. */
        ROWS,
        /** All matrices have the same distance from row to row. */
        EQUAL_ROWS,
        /** A single row, whose numbers are counted. */
        NUMBERS
    }

    /** {@return the twin that the engine uses here} */
    public Twin inUse() {
        return Kernels.CHOICE.isVector() ? vectors.get() : scalars;
    }

    /** {@return whether it may write over what it reads} */
    public boolean canReplace() {
        return operands.stream().anyMatch(operand -> operand.over() != null);
    }

    /** {@return the place of an operand} */
    int place(String operand) {
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i).name().equals(operand)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no operand " + operand);
    }

    @Override
    public String toString() {
        return name;
    }
}
