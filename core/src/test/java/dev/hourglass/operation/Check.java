package dev.hourglass.operation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.operation.Case.Style;
import dev.hourglass.operation.Operation.Layout;
import java.util.List;

/** What is asked of every operation. */
public enum Check {
    /** Vectors write the bits of their scalar twin into every array, whatever the shape. */
    TWINS_GIVE_THE_SAME_BITS {
        @Override
        public void on(Operation operation) {
            Twin vectors = operation.vectors().get();
            for (Style style : List.of(Style.APART, Style.REPLACING)) {
                forEachShape((rows, columns) -> assertArrayEquals(
                        new Case(operation, rows, columns, style).run(operation.scalars()).everything(),
                        new Case(operation, rows, columns, style).run(vectors).everything(),
                        () -> rows + " x " + columns + " " + style));
            }
        }
    },

    /** NaN, infinities, signed zeros, subnormal and huge numbers are treated alike, too. */
    UNUSUAL_NUMBERS_GIVE_THE_SAME_BITS {
        @Override
        public void on(Operation operation) {
            Twin vectors = operation.vectors().get();
            forEachShape((rows, columns) -> assertArrayEquals(
                    new Case(operation, rows, columns, Style.UNUSUAL).run(operation.scalars()).everything(),
                    new Case(operation, rows, columns, Style.UNUSUAL).run(vectors).everything(),
                    () -> rows + " x " + columns));
        }
    },

    /** Nothing is written where no operand is, and padding stays zero where it is promised to. */
    GUARDS_STAY_AND_PADDING_IS_ZERO {
        @Override
        public void on(Operation operation) {
            for (Twin twin : List.of(operation.scalars(), operation.vectors().get())) {
                forEachShape((rows, columns) -> {
                    Case after = new Case(operation, rows, columns, Style.APART).run(twin);
                    assertTrue(after.hasAllGuards(), () -> rows + " x " + columns + ": written beyond an operand");
                    assertTrue(after.hasZeroPadding(), () -> rows + " x " + columns + ": padding is not zero");
                });
            }
        }
    },

    /** Results are the same where they are written over what they are computed from. */
    RESULTS_MAY_REPLACE_THEIR_OPERAND {
        @Override
        public void on(Operation operation) {
            for (Twin twin : List.of(operation.scalars(), operation.vectors().get())) {
                forEachShape((rows, columns) -> assertArrayEquals(
                        new Case(operation, rows, columns, Style.APART).run(twin).results(),
                        new Case(operation, rows, columns, Style.REPLACING).run(twin).results(),
                        () -> rows + " x " + columns));
            }
        }
    },

    /** Columns, or numbers, may be computed in parts, in any order. */
    PARTS_GIVE_THE_BITS_OF_THE_WHOLE {
        @Override
        public void on(Operation operation) {
            for (Twin twin : List.of(operation.scalars(), operation.vectors().get())) {
                for (int rows : operation.layout() == Layout.NUMBERS ? new int[] {1} : Case.ROWS) {
                    Case parts = new Case(operation, rows, COLUMNS_OF_PARTS, Style.APART);
                    parts.columns(64, 80).run(twin);
                    parts.columns(0, 16).run(twin);
                    parts.columns(16, 16).run(twin);
                    parts.columns(16, 64).run(twin);
                    assertArrayEquals(new Case(operation, rows, COLUMNS_OF_PARTS, Style.APART).run(twin).everything(),
                            parts.everything(), () -> rows + " rows");
                }
            }
        }
    };

    private static final int COLUMNS_OF_PARTS = 75;

    /** A check of one shape. */
    @FunctionalInterface
    private interface OfShape {
        void check(int rows, int columns);
    }

    /**
     * Checks an operation.
     *
     * @param operation any
     */
    public abstract void on(Operation operation);

    private static void forEachShape(OfShape check) {
        for (int rows : Case.ROWS) {
            for (int columns : Case.COLUMNS) {
                check.check(rows, columns);
            }
        }
    }
}
