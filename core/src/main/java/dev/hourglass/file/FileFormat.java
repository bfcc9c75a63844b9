package dev.hourglass.file;

import java.util.Objects;

/**
 * A format that is given for CSV by mistake.
 *
 * @param found     what a file of it is, in words
 * @param fix       how to make CSV of it; in commands FILE stands for the file and NEW for the one to make
 * @param takesGzip whether that works as well when the file is packed with gzip
 */
public record FileFormat(String found, String fix, boolean takesGzip) {
    /**
     * Refuses null.
     *
     * @param found     what a file of it is, in words
     * @param fix       how to make CSV of it; in commands FILE stands for the file and NEW for the one to make
     * @param takesGzip whether that works as well when the file is packed with gzip
     */
    public FileFormat {
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(fix, "fix");
    }
}
