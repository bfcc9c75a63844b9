package dev.hourglass.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the files of numbers that other implementations made; lines that start with # are comments. */
public final class Golden {
    private Golden() {
    }

    /** {@return the lines of a resource, without comments and empty lines} */
    public static List<String> lines(String resource) {
        try (InputStream in = Golden.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no such resource: " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return whether there is such a resource} */
    public static boolean exists(String resource) {
        return Golden.class.getResource(resource) != null;
    }

    /** {@return the lines of a resource, each cut at every |} */
    public static List<String[]> records(String resource) {
        return lines(resource).stream().map(line -> line.split("\\|", -1)).toList();
    }

    /** {@return the lines {@code name SEPARATOR value} of a resource, by name, in their order} */
    public static Map<String, String> properties(String resource, String separator) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String line : lines(resource)) {
            int end = line.indexOf(separator);
            properties.put(line.substring(0, end), line.substring(end + 1));
        }
        return properties;
    }

    /** {@return whole numbers separated by blanks} */
    public static long[] longs(String text) {
        return text.isBlank() ? new long[0] : Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    /** {@return whole numbers separated by blanks} */
    public static int[] ints(String text) {
        return Arrays.stream(longs(text)).mapToInt(Math::toIntExact).toArray();
    }

    /** {@return real numbers separated by blanks} */
    public static double[] doubles(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
