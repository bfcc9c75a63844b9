package dev.hourglass.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tables that tests hand to commands, as files. */
public final class SampleData {
    private SampleData() {
    }

    /** 178 rows, 13 columns of numbers, three classes in {@code target}. */
    public static Path wine() {
        return resource("golden/logreg/wine.csv");
    }

    /** 150 rows, 4 columns of numbers, three classes in {@code target}. */
    public static Path iris() {
        return resource("golden/logreg/iris.csv");
    }

    /** A file of the corpus of faults. */
    public static Path fault(String id) {
        return resource("corpora/table/faults/" + id + ".csv");
    }

    /** Strings that programs trip over. */
    public static Path naughtyStrings() {
        return resource("corpora/naughty-strings/blns.json");
    }

    /** What must come of the files of that corpus: fields of text, the last ones words. */
    public static List<String[]> expectedFaults() {
        return lines(resource("corpora/table/faults/expected.tsv")).stream()
                .filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList();
    }

    /** The lines of a small text file. */
    public static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The bytes of a file. */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path resource(String name) {
        URL found = SampleData.class.getResource("/" + name);
        if (found == null) {
            throw new IllegalArgumentException("no resource " + name);
        }
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
