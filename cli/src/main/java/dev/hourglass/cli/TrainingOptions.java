package dev.hourglass.cli;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.layer.LeakyReLU;
import java.util.List;

/** The options that decide a training; their defaults are those of {@link AutoencoderSettings}. */
final class TrainingOptions {
    private static final AutoencoderSettings DEFAULTS = new AutoencoderSettings();
    private static final ValueType<Integer> SIZE = ValueType.wholeNumber(1, Integer.MAX_VALUE);

    /** Columns of a code. */
    static final Option<Integer> BOTTLENECK = Option.of("bottleneck", "N", ValueType.wholeNumber(1, 1_000_000),
            "columns of a code (default: half the numbers that a row becomes: one a column, of categories one for each)");
    /** Sizes of the encoder's hidden layers. */
    static final Option<List<Integer>> HIDDEN = Option.of("hidden", "A,B",
            ValueType.listOf(ValueType.wholeNumber(1, 1_000_000)),
            "units of the encoder's hidden layers, which the decoder mirrors (default: 2n,n for n such numbers)").several();
    /** Passes over the data. */
    static final Option<Integer> EPOCHS = Option.of("epochs", "N", SIZE, "passes over the training rows")
            .orElse(DEFAULTS.epochs());
    /** Rows between two updates. */
    static final Option<Integer> BATCH_SIZE = Option.of("batch-size", "N", SIZE, "rows between two updates")
            .orElse(DEFAULTS.batchSize());
    private static final Option<Double> LEARNING_RATE = Option.of("learning-rate", "X",
            ValueType.decimal("a number above 0, to 3.4e38", rate -> rate > 0 && rate <= Float.MAX_VALUE),
            "step size of Adam").orElse(DEFAULTS.optimizer().learningRate());
    private static final Option<Double> SLOPE = Option.of("slope", "X",
            ValueType.decimal("a number from 0 to 3.4e38", slope -> slope >= 0 && slope <= Float.MAX_VALUE),
            "slope of LeakyReLU below zero").orElse(LeakyReLU.DEFAULT_SLOPE);
    private static final Option<Boolean> NO_BATCH_NORMALIZATION = Option.flag("no-batch-normalization",
            "leave batch normalization out");

    /** All of them, in the order of the help. */
    static final List<Option<?>> ALL = List.of(BOTTLENECK, HIDDEN, EPOCHS, BATCH_SIZE, LEARNING_RATE, SLOPE,
            NO_BATCH_NORMALIZATION);

    private TrainingOptions() {
    }

    /** What an invocation asks for. */
    static AutoencoderSettings settings(Invocation invocation) {
        boolean normalizes = !invocation.get(NO_BATCH_NORMALIZATION);
        if (normalizes && invocation.get(BATCH_SIZE) == 1) {
            throw CommandException.usage("batch normalization learns nothing from batches of one row, found "
                    + BATCH_SIZE.spelling() + " 1", "give " + BATCH_SIZE.spelling() + " 2 or more, or add "
                    + NO_BATCH_NORMALIZATION.spelling());
        }
        return new AutoencoderSettings()
                .withBottleneck(invocation.find(BOTTLENECK).orElse(DEFAULTS.layers().bottleneck()))
                .withHidden(invocation.all(HIDDEN).stream().flatMap(List::stream).toList())
                .withEpochs(invocation.get(EPOCHS))
                .withBatchSize(invocation.get(BATCH_SIZE))
                .withLearningRate(invocation.get(LEARNING_RATE))
                .withSlope(invocation.get(SLOPE))
                .withBatchNormalization(normalizes)
                .withSeed(invocation.get(GlobalOptions.SEED));
    }
}
