package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PathType;
import dev.hourglass.text.ValueType;
import java.nio.file.Path;
import java.util.List;

/** The options that say where a training's state is saved, how often, and where to go on from. */
public final class CheckpointOptions {
    /** Where to save. */
    static final Option<Path> CHECKPOINT = Option.of("checkpoint", "FILE", PathType.output(PathType.filePath()),
            "save the training's state there every few epochs and when it is stopped");
    /** How often to save. */
    static final Option<Integer> EVERY = Option.of("every", "N", ValueType.wholeNumber(1, Integer.MAX_VALUE),
            "epochs from one checkpoint to the next").orElse(10);
    /** Where to go on from. */
    public static final Option<Path> RESUME = Option.of("resume", "FILE", PathType.filePath(),
            "go on with the training whose state is there; the same data is needed, its options are known");
    /** All of them, in the order of the help. */
    public static final List<Option<?>> ALL = List.of(CHECKPOINT, EVERY, RESUME);

    private CheckpointOptions() {
    }
}
