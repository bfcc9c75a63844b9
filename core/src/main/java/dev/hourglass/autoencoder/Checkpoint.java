package dev.hourglass.autoencoder;

import dev.hourglass.nn.TrainingState;
import dev.hourglass.preprocessing.Features;
import java.util.List;

/**
 * An autoencoder's training that was stopped: where it stood, and what it was begun with, so that it goes on with
 * nothing else.
 *
 * @param program          the version of the program that trained
 * @param arguments        what the program wanted to find again, such as its options
 * @param columns          names of the columns
 * @param width            how many numbers a row becomes
 * @param settings         what decides the result besides the rows
 * @param dataSha256       of the names and values of the rows to learn from, in hexadecimal
 * @param validationSha256 of the names and values of the validation rows; empty if there are none
 * @param state            where it stood
 */
public record Checkpoint(String program, List<String> arguments, List<String> columns, int width,
        AutoencoderSettings settings, String dataSha256, String validationSha256, TrainingState state) {

    /**
     * Refuses a state that a training with these settings cannot have.
     *
     * @param program          the version of the program that trained
     * @param arguments        what the program wanted to find again
     * @param columns          names of the columns
     * @param width            how many numbers a row becomes
     * @param settings         what decides the result besides the rows
     * @param dataSha256       of the rows to learn from
     * @param validationSha256 of the validation rows
     * @param state            where it stood
     */
    public Checkpoint {
        arguments = List.copyOf(arguments);
        columns = List.copyOf(columns);
        Features.requireNames(columns);
        ProvenanceRules.requireDigest(dataSha256);
        if (!validationSha256.isEmpty()) {
            ProvenanceRules.requireDigest(validationSha256);
        }
        state.requireFits(settings.fitSettings(1), !validationSha256.isEmpty());
    }
}
