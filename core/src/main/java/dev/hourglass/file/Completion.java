package dev.hourglass.file;

import java.io.IOException;
import java.util.Objects;

/**
 * Writes files to the end, also where the JVM begins to end meanwhile, as it does at Ctrl-C: an unfinished file is
 * removed then, so it is written once more. For programs with a shutdown hook that waits until it is done.
 */
public final class Completion {
    private Completion() {
    }

    /** Writes files, each in one step. */
    @FunctionalInterface
    public interface Output {
        /**
         * Writes them, the same each time.
         *
         * @return the SHA-256 of the one that matters, in lower-case hexadecimal
         * @throws IOException if one cannot be written
         */
        String write() throws IOException;
    }

    /**
     * Writes, and once more where the end of the JVM was in the way.
     *
     * @param output to write
     * @return what it returned
     * @throws IOException if it cannot be written
     */
    public static String of(Output output) throws IOException {
        Objects.requireNonNull(output, "output");
        try {
            return output.write();
        } catch (OutputFileException failure) {
            if (isJvmEnding()) {
                return output.write();
            }
            throw failure;
        }
    }

    /** True as soon as hooks run: from then on none can be removed, not even one that was never added. */
    private static boolean isJvmEnding() {
        try {
            return Runtime.getRuntime().removeShutdownHook(new Thread());
        } catch (IllegalStateException ending) {
            return true;
        }
    }
}
