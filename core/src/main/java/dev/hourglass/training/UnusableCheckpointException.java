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
    /** Whether the training has ended. */
    private final boolean isEnded;

    private UnusableCheckpointException(String problem, Remedy remedy, boolean isEnded, Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
        this.isEnded = isEnded;
    }

    /**
     * A checkpoint that nothing can go on from.
     *
     * @param file    that holds it
     * @param problem follows the file's name; foreign text in it is escaped
     * @param fix     what helps besides beginning the training again
     * @param cause   was thrown when the checkpoint was looked at
     */
    public UnusableCheckpointException(Path file, String problem, String fix, RuntimeException cause) {
        this(Escaped.path(Objects.requireNonNull(file, "file")) + ": " + problem,
                Remedy.of(fix).and(", or begin again without ").with(Setting.RESUME), false, cause);
    }

    /** The file is a model, which a training writes when it ends. */
    static UnusableCheckpointException ended(RuntimeException cause) {
        return new UnusableCheckpointException(cause.getMessage() + ": that training has ended",
                Remedy.of("give the checkpoint of a training that was stopped, or begin a new training without ")
                        .with(Setting.RESUME), true, cause);
    }

    /** {@return whether the file is the model of a training that has ended, so that nothing is left to go on with} */
    public boolean isEnded() {
        return isEnded;
    }

    @Override
    public Remedy remedy() {
        return remedy;
    }
}
