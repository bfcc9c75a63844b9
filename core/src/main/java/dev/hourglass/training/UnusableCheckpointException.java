package dev.hourglass.training;

import dev.hourglass.remedy.Refused;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import java.nio.file.Path;
import java.util.Objects;

/** A checkpoint that this training cannot go on from; the message says what was found. */
public final class UnusableCheckpointException extends RuntimeException implements Refused {
    private static final long serialVersionUID = 1L;

    /** What helps. */
    private final Remedy remedy;

    private UnusableCheckpointException(String problem, Remedy remedy, Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    /**
     * A checkpoint that nothing can go on from.
     *
     * @param file    that holds it
     * @param problem goes on after the file's name; foreign text in it is escaped
     * @param fix     what helps, unless the training begins again
     * @param cause   was thrown when the checkpoint was looked at
     */
    public UnusableCheckpointException(Path file, String problem, String fix, RuntimeException cause) {
        this(Escaped.path(Objects.requireNonNull(file, "file")) + ": " + problem,
                Remedy.of(fix).and(", or begin again without ").with(Setting.RESUME), cause);
    }

    /** A file that a training leaves in its end. */
    static UnusableCheckpointException ended(RuntimeException cause) {
        return new UnusableCheckpointException(cause.getMessage() + ": that training has ended",
                Remedy.of("give the file that train ").with(Setting.CHECKPOINT)
                        .and(" wrote, or begin a new training without ").with(Setting.RESUME), cause);
    }

    @Override
    public Remedy remedy() {
        return remedy;
    }
}
