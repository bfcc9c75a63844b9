package dev.hourglass.cache;

import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;

/** A file of blocks that is not as it was written, or none. */
public final class DamagedCacheException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param file    that is refused
     * @param problem what was found and what was expected
     */
    DamagedCacheException(Path file, String problem) {
        super(Escaped.path(file) + ": not the rows as they were written: " + problem);
    }
}
