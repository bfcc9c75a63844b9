package dev.hourglass.autoencoder;

import dev.hourglass.nn.TrainingState;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.text.Escaped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A training of an autoencoder that was stopped: its state, and what it was begun with, so that it is resumed with the
 * same.
 *
 * <p>What decides the training itself is in {@code settings}. How its table was read, and what else is to be done with
 * it, is unknown to the engine: a program saves that in {@code options}, under names of its own.
 *
 * @param program          the version of the program that trained
 * @param options          what the program saved besides the settings: values, as texts, by their names
 * @param columns          names of the columns
 * @param width            how many numbers a row becomes
 * @param settings         what decides the result besides the rows
 * @param dataSha256       of the names and values of the rows to learn from, in hexadecimal
 * @param validationSha256 of the names and values of the validation rows; empty if there are none
 * @param state            where it stood
 */
public record Checkpoint(String program, Map<String, List<String>> options, List<String> columns, int width,
        AutoencoderSettings settings, String dataSha256, String validationSha256, TrainingState state) {

    /**
     * Refuses a state that a training with these settings cannot have.
     *
     * @param program          the version of the program that trained
     * @param options          what the program wanted to find again besides the settings; the order is kept
     * @param columns          names of the columns
     * @param width            how many numbers a row becomes
     * @param settings         what decides the result besides the rows
     * @param dataSha256       of the rows to learn from
     * @param validationSha256 of the validation rows
     * @param state            where it stood
     */
    public Checkpoint {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(dataSha256, "dataSha256");
        Objects.requireNonNull(validationSha256, "validationSha256");
        Objects.requireNonNull(state, "state");
        Map<String, List<String>> copy = new LinkedHashMap<>();
        options.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        options = Collections.unmodifiableMap(copy);
        columns = List.copyOf(columns);
        Features.requireNames(columns);
        ProvenanceRules.requireDigest(dataSha256);
        if (!validationSha256.isEmpty()) {
            ProvenanceRules.requireDigest(validationSha256);
        }
        state.requireFits(settings.fitSettings(1), !validationSha256.isEmpty());
    }

    /**
     * Refuses to be resumed by another version of the program, which may compute other bits.
     *
     * @param version of the program that is to resume it
     * @throws IllegalArgumentException if another version trained
     */
    public void requireProgram(String version) {
        Objects.requireNonNull(version, "version");
        if (!program.equals(version)) {
            throw new IllegalArgumentException("was written by the version " + Escaped.quoted(program)
                    + " of this program, this is " + version);
        }
    }
}
