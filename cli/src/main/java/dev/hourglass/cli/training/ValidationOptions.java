package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.schedule.EarlyStopping;
import java.util.List;

/** Rows that a training is measured on instead of learning from them, and what follows from the measures. */
public final class ValidationOptions {
    /** Share of the rows. */
    public static final Option<Double> VALIDATION = Option.of("validation", "F",
            ValueType.decimal("a fraction from 0 to below 1", share -> share >= 0 && share < 1),
            "share of the rows to measure on instead of learning from").orElse(0.0);
    /** When to stop. */
    public static final Option<Integer> EARLY_STOPPING = Option.of("early-stopping", "PATIENCE",
            ValueType.wholeNumber(1, Integer.MAX_VALUE),
            "stop after so many epochs without a lower loss on the validation rows, and restore the best epoch"
                    + " (default: never)");
    static final Option<Double> MIN_DELTA = Option.of("min-delta", "X", ValueType.notNegative(),
            "how much lower a loss must be to count as lower, for early stopping").orElse(0.0);
    /** All of them, in the order of the help. */
    public static final List<Option<?>> ALL = List.of(VALIDATION, EARLY_STOPPING, MIN_DELTA);

    private ValidationOptions() {
    }

    /** What an invocation asks of a training that may be measured. */
    public static AutoencoderSettings settings(Invocation invocation) {
        return stopping(invocation, TrainingOptions.settings(invocation));
    }

    /** The same with a recipe that was found. */
    public static AutoencoderSettings settings(Invocation invocation, Recipe recipe) {
        return stopping(invocation, TrainingOptions.settings(invocation, recipe));
    }

    private static AutoencoderSettings stopping(Invocation invocation, AutoencoderSettings settings) {
        int patience = invocation.find(EARLY_STOPPING).orElse(0);
        if (patience == 0) {
            invocation.refuse(List.of(MIN_DELTA), "without " + EARLY_STOPPING.spelling(),
                    "leave it out, or add " + EARLY_STOPPING.spelling() + " 10, say");
        }
        AutoencoderSettings stopping = settings.withStopping(new EarlyStopping(patience, invocation.get(MIN_DELTA)));
        stopping.requireMeasurable(invocation.get(VALIDATION) > 0);
        return stopping;
    }
}
