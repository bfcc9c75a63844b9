package dev.hourglass.preprocessing;

import dev.hourglass.matrix.DoubleMatrix;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the files under {@code golden/preprocessing}. */
final class GoldenScaler {
    private GoldenScaler() {
    }

    /** The lines that are not comments. */
    static List<String> lines(String file) {
        try (InputStream in = GoldenScaler.class.getResourceAsStream("/golden/preprocessing/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource golden/preprocessing/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of numbers without names. */
    static DoubleMatrix matrix(String file) {
        List<String> lines = lines(file);
        double[] values = lines.stream().flatMap(line -> Arrays.stream(line.split(",")))
                .mapToDouble(Double::parseDouble).toArray();
        return new DoubleMatrix(lines.size(), values.length / lines.size(), values);
    }

    static double[] numbers(String separatedByBlanks) {
        return Arrays.stream(separatedByBlanks.split(" ")).mapToDouble(number ->
                number.equals("nan") ? Double.NaN : Double.parseDouble(number)).toArray();
    }
}
