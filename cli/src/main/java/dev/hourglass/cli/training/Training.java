package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.TrainingRemedies;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.OptionWords;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.learning.TrainingRunner;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.NonFiniteLossException;
import dev.hourglass.preprocessing.Features;
import java.util.Optional;
import java.util.function.Supplier;

/** One training with its progress, as several commands run it. */
public final class Training {
    private Training() {
    }

    /**
     * What came of a training.
     *
     * @param autoencoder the trained one
     * @param seconds     how long it took
     */
    public record Timed(Autoencoder autoencoder, double seconds) {
    }

    /** Trains with the threads of an invocation, showing progress. */
    public static TrainingRunner runner(Invocation invocation) {
        return training -> {
            AutoencoderSettings settings = training.settings();
            Progress progress = Progress.start(invocation, settings.epochs());
            return Optional.of(run(settings, progress, () -> training.fit(invocation.threads(), progress))
                    .autoencoder());
        };
    }

    /** Fits an autoencoder, showing progress, which is closed in the end. */
    public static Timed run(Features features, FitData<DoubleMatrix> data, AutoencoderSettings settings, int threads,
            Progress progress) {
        return run(settings, progress, () -> Autoencoder.fit(features, data, settings, threads, progress));
    }

    /** Fits an autoencoder in some way that tells its progress, which is closed in the end. */
    public static Timed run(AutoencoderSettings settings, Progress progress, Supplier<Autoencoder> fit) {
        long start = System.nanoTime();
        try (progress) {
            return new Timed(fit.get(), (System.nanoTime() - start) * 1e-9);
        } catch (NonFiniteLossException failure) {
            throw refusal(failure, settings, "nothing was written");
        }
    }

    /**
     * Of a training whose numbers did not stay within bounds.
     *
     * @param left what there is of it
     */
    static CommandException refusal(NonFiniteLossException failure, AutoencoderSettings settings, String left) {
        return new CommandException(ExitCode.BAD_DATA, failure.getMessage() + "; " + left,
                OptionWords.of(TrainingRemedies.of(failure, settings.descent())), failure);
    }
}
