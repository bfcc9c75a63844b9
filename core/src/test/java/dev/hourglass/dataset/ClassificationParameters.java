package dev.hourglass.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.golden.Golden;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns scikit-learn's keyword arguments, written as JSON values, into settings. */
final class ClassificationParameters {
    private ClassificationParameters() {
    }

    /** {@return the settings for lines of {@code name=value}} */
    static ClassificationSettings settings(Iterable<String> parameters) {
        Map<String, String> given = new HashMap<>();
        for (String parameter : parameters) {
            int end = parameter.indexOf('=');
            given.put(parameter.substring(0, end), parameter.substring(end + 1));
        }
        ClassificationSettings settings = settings(given);
        assertEquals(Map.of(), given, "no such parameters");
        return settings;
    }

    /** Takes all that it knows. */
    private static ClassificationSettings settings(Map<String, String> given) {
        ClassificationSettings usual = new ClassificationSettings();
        FeatureCounts features = new FeatureCounts(take(given, "n_features", 20, Integer::valueOf),
                take(given, "n_informative", 2, Integer::valueOf), take(given, "n_redundant", 2, Integer::valueOf),
                take(given, "n_repeated", 0, Integer::valueOf));
        int classes = take(given, "n_classes", 2, Integer::valueOf);
        ClassShares shares = take(given, "weights", ClassShares.equal(classes),
                value -> ClassShares.of(classes, numbers(value)));
        ClusterLayout clusters = new ClusterLayout(shares, take(given, "n_clusters_per_class", 2, Integer::valueOf),
                take(given, "class_sep", 1.0, Double::valueOf), take(given, "hypercube", true, Boolean::valueOf));
        return new ClassificationSettings(take(given, "n_samples", usual.samples(), Integer::valueOf), features,
                clusters, take(given, "flip_y", usual.flipY(), Double::valueOf),
                take(given, "shift", usual.shift(), ClassificationParameters::perFeature),
                take(given, "scale", usual.scale(), ClassificationParameters::perFeature),
                take(given, "shuffle", usual.shuffle(), Boolean::valueOf),
                take(given, "random_state", usual.randomState(), Long::valueOf));
    }

    private static <T> T take(Map<String, String> given, String name, T usual, Function<String, T> meaning) {
        return Optional.ofNullable(given.remove(name)).map(meaning).orElse(usual);
    }

    private static PerFeature perFeature(String value) {
        if (value.equals("null")) {
            return PerFeature.drawn();
        }
        return value.startsWith("[") ? PerFeature.each(numbers(value)) : PerFeature.same(Double.parseDouble(value));
    }

    private static double[] numbers(String array) {
        String inside = array.substring(1, array.length() - 1);
        return inside.isEmpty() ? new double[0] : row(inside.replace(" ", ""));
    }

    /** {@return the numbers of a line, separated by commas} */
    static double[] row(String line) {
        return Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    /** {@return the numbers of a file, line by line, without its header if it has one} */
    static double[][] rows(String resource) {
        return Golden.lines(resource).stream().filter(line -> !Character.isLetter(line.charAt(0)))
                .map(ClassificationParameters::row).toArray(double[][]::new);
    }
}
