package dev.hourglass.operation;

import dev.hourglass.kernel.View;
import dev.hourglass.operation.Operation.Layout;
import java.util.List;

/** Operations that are made to fail a check, and one that is right. */
final class WrongOperations {
    /** y = x. */
    static final Twin.OnRows COPY = (rows, width, views) -> {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                set(views[1], i, j, get(views[0], i, j));
            }
        }
    };

    /** NaN becomes zero. */
    private static final Twin.OnRows WITHOUT_NAN = (rows, width, views) -> {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                float x = get(views[0], i, j);
                set(views[1], i, j, Float.isNaN(x) ? 0 : x);
            }
        }
    };

    /** Of 33 rows, one number is off by one bit. */
    private static final Twin.OnRows OFF_BY_A_BIT = (rows, width, views) -> {
        COPY.run(rows, width, views);
        if (rows == 33) {
            set(views[1], 32, 0, Math.nextUp(get(views[1], 32, 0)));
        }
    };

    /** Writes one number behind the last row. */
    private static final Twin.OnRows BEYOND = (rows, width, views) -> {
        COPY.run(rows, width, views);
        set(views[1], rows - 1, width, 0);
    };

    /** The previous element of x as it is by then. */
    private static final Twin.OnRows SHIFTED = (rows, width, views) -> {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                set(views[1], i, j, get(views[0], i, Math.max(0, j - 1)));
            }
        }
    };

    private WrongOperations() {
    }

    private static float get(View view, int row, int column) {
        return view.array()[view.at(row, column)];
    }

    private static void set(View view, int row, int column, float value) {
        view.array()[view.at(row, column)] = value;
    }

    /** {@return an operation whose vectors may be wrong, and whose scalars copy} */
    static Operation identity(Twin.OnRows vectors) {
        return operation(COPY, vectors);
    }

    private static Operation operation(Twin.OnRows scalars, Twin.OnRows vectors) {
        return new Operation("wrong", Layout.ROWS, List.of(Operand.matrix("x"), Operand.matrix("y").outOver("x")),
                Twin.ofRows(scalars), () -> Twin.ofRows(vectors));
    }

    /** {@return an operation that must fail a check} */
    static Operation of(Check check) {
        return switch (check) {
            case TWINS_GIVE_THE_SAME_BITS -> identity(OFF_BY_A_BIT);
            case UNUSUAL_NUMBERS_GIVE_THE_SAME_BITS -> identity(WITHOUT_NAN);
            case GUARDS_STAY_AND_PADDING_IS_ZERO -> identity(BEYOND);
            case RESULTS_MAY_REPLACE_THEIR_OPERAND, PARTS_GIVE_THE_BITS_OF_THE_WHOLE -> operation(SHIFTED, SHIFTED);
        };
    }
}
