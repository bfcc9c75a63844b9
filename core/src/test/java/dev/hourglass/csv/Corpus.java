package dev.hourglass.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the files under {@code corpora/table}. */
public final class Corpus {
    private Corpus() {
    }

    public static byte[] bytes(String path) {
        try (InputStream in = Corpus.class.getResourceAsStream("/corpora/table/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource corpora/table/" + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that are not comments. */
    public static List<String> lines(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
    }
}
