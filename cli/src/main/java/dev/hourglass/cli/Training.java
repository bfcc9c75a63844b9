package dev.hourglass.cli;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.History;
import dev.hourglass.nn.NonFiniteLossException;
import dev.hourglass.table.ShortestDecimal;
import java.util.List;

/** One training with its progress, as several commands run it. */
final class Training {
    private Training() {
    }

    /** Fits an autoencoder, showing progress. */
    static Autoencoder run(Invocation invocation, List<String> columns, DoubleMatrix training,
            DoubleMatrix validation, AutoencoderSettings settings) {
        try (Progress progress = Progress.of(invocation)) {
            return Autoencoder.fit(columns, training, validation, settings, threads(invocation), progress);
        } catch (NonFiniteLossException failure) {
            throw new CommandException(ExitCode.BAD_DATA, failure.getMessage() + "; nothing was written",
                    "try a smaller --learning-rate than " + ShortestDecimal.of(settings.learningRate()), failure);
        }
    }

    /** How many threads an invocation may use. */
    static int threads(Invocation invocation) {
        return invocation.find(GlobalOptions.THREADS).orElse(Runtime.getRuntime().availableProcessors());
    }

    /** The last losses of a training, for people. */
    static String losses(History history) {
        String loss = "loss " + FixedDecimal.fixed(history.finalLoss(), 6);
        return history.hasValidation()
                ? loss + ", val_loss " + FixedDecimal.fixed(history.finalValidationLoss(), 6)
                : loss;
    }
}
