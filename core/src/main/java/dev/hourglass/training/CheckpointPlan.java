package dev.hourglass.training;

import dev.hourglass.file.OutputFileException;
import dev.hourglass.file.OutputPlaces;
import dev.hourglass.inspection.Finding;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * When and where a training's state is saved, and what the program that trains saves along with it.
 *
 * @param file    that holds the latest state; made or replaced
 * @param program the version of the program: another version may compute other bits
 * @param options what the program saves besides the settings: values, as texts, by their names
 * @param every   epochs from one checkpoint to the next; 0 to save one only when the training is stopped
 */
public record CheckpointPlan(Path file, String program, Map<String, List<String>> options, int every) {
    private static final String SUFFIX = ".safetensors";

    /**
     * Refuses a negative number of epochs.
     *
     * @param file    that holds the latest state
     * @param program the version of the program
     * @param options what the program wants to find again; the order is kept
     * @param every   epochs from one checkpoint to the next, or 0
     */
    public CheckpointPlan {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(options, "options");
        Map<String, List<String>> copy = new LinkedHashMap<>();
        options.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        options = Collections.unmodifiableMap(copy);
        if (every < 0) {
            throw new IllegalArgumentException("every must be 0 or more epochs, found " + every);
        }
    }

    /**
     * Saves a checkpoint only when the training is stopped, without options.
     *
     * @param file    that holds the state
     * @param program the version of the program
     */
    public CheckpointPlan(Path file, String program) {
        this(file, program, Map.of(), 0);
    }

    /**
     * {@return this with other options}
     *
     * @param wanted what the program wants to find again besides the settings
     */
    public CheckpointPlan withOptions(Map<String, List<String>> wanted) {
        return new CheckpointPlan(file, program, wanted, every);
    }

    /**
     * {@return this with another number of epochs between two checkpoints}
     *
     * @param epochs 1 or more; 0 to save a checkpoint only when the training is stopped
     */
    public CheckpointPlan withEvery(int epochs) {
        return new CheckpointPlan(file, program, options, epochs);
    }

    /**
     * {@return the usual place of a checkpoint, beside the model: {@code wine.checkpoint.safetensors} beside
     * {@code wine.safetensors}}
     *
     * @param model file that the training will make
     */
    public static Path beside(Path model) {
        String name = model.getFileName().toString();
        String stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return model.resolveSibling(stem + ".checkpoint" + SUFFIX);
    }

    /**
     * Checks, before the training begins, whether a checkpoint can be written.
     *
     * @param inputs what the training reads: no checkpoint is written over these files
     * @param model  file that the training will make
     * @return a warning if no checkpoint can be written, but none is due unless the training is stopped
     * @throws IOException if checkpoints are due from time to time and none can be written, or if an input is in its
     *                     place, always an {@link OutputFileException}
     */
    public Optional<Finding> probe(List<Path> inputs, Path model) throws IOException {
        Objects.requireNonNull(model, "model");
        try {
            new OutputPlaces(inputs).add(file);
            return Optional.empty();
        } catch (OutputFileException failure) {
            if (isPeriodic() || failure.kind() == OutputFileException.Kind.TAKEN) {
                throw failure;
            }
            return Optional.of(loss(model, failure.getMessage()));
        }
    }

    private Finding loss(Path model, String why) {
        String lost = "stopping the training would lose it: ";
        boolean isFile = Files.notExists(model) || Files.isRegularFile(model);
        return isFile || !file.equals(beside(model)) ? Finding.warning(lost + why, Remedy.NONE)
                : Finding.warning(lost + "the encoder goes to no file, beside which its state could be kept",
                        Remedy.NONE.choosing(Setting.CHECKPOINT).and(" names one"));
    }

    /** Whether checkpoints are due from time to time, and not only when the training is stopped. */
    boolean isPeriodic() {
        return every > 0;
    }

    /** Whether one is due after so many epochs. */
    boolean isDue(int epochs) {
        return isPeriodic() && epochs % every == 0;
    }
}
