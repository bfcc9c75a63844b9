package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.ValueType;
import java.util.List;

/** Rows that a training is measured on instead of learning from them, and what follows from the measures. */
public final class ValidationOptions {
    /** Share of the rows. */
    public static final Option<Double> VALIDATION = Option.of("validation", "F",
            ValueType.decimal("a fraction from 0 to below 1", share -> share >= 0 && share < 1),
            "share of the rows to measure on instead of learning from").orElse(0.0);
    private static final Option<Object> EARLY_STOPPING = SettingOption.of(Setting.EARLY_STOPPING, "PATIENCE",
            "stop after so many epochs without a lower loss on the validation rows, and restore the best epoch"
                    + " (default: never)");
    private static final Option<Object> MIN_DELTA = SettingOption.of(Setting.MIN_DELTA, "X",
            "how much lower a loss must be to count as lower, for early stopping").orElse(0.0);
    /** All of them, in the order of the help. */
    public static final List<Option<?>> ALL = List.of(VALIDATION, EARLY_STOPPING, MIN_DELTA);

    private ValidationOptions() {
    }

    /** Refuses what has no effect without early stopping. */
    static void requireTogether(Invocation invocation) {
        if (!invocation.has(EARLY_STOPPING)) {
            invocation.refuse(List.of(MIN_DELTA), "without " + EARLY_STOPPING.spelling(),
                    "leave it out, or add " + EARLY_STOPPING.spelling() + " 10, say");
        }
    }
}
