package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.TrainingRemedies;
import dev.hourglass.cli.arguments.OptionWords;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.nn.NonFiniteLossException;

/** A training that came to nothing, as several commands tell of it. */
final class Training {
    private Training() {
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
