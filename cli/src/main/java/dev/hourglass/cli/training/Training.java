package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.TrainingRemedies;
import dev.hourglass.cli.arguments.OptionWords;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.nn.NonFiniteLossException;

/** What comes of a training, as several commands tell of it. */
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
