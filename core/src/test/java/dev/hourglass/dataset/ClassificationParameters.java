package dev.hourglass.dataset;

import dev.hourglass.golden.Golden;
import java.util.Arrays;

/** Turns scikit-learn's keyword arguments, written as JSON values, into settings. */
final class ClassificationParameters {
    private ClassificationParameters() {
    }

    /** {@return the settings for lines of {@code name=value}} */
    static ClassificationSettings settings(Iterable<String> parameters) {
        ClassificationSettingsBuilder builder = ClassificationSettings.builder();
        for (String parameter : parameters) {
            int end = parameter.indexOf('=');
            set(builder, parameter.substring(0, end), parameter.substring(end + 1));
        }
        return builder.build();
    }

    private static void set(ClassificationSettingsBuilder builder, String name, String value) {
        switch (name) {
            case "n_samples" -> builder.samples(Integer.parseInt(value));
            case "n_features" -> builder.features(Integer.parseInt(value));
            case "n_informative" -> builder.informative(Integer.parseInt(value));
            case "n_redundant" -> builder.redundant(Integer.parseInt(value));
            case "n_repeated" -> builder.repeated(Integer.parseInt(value));
            case "n_classes" -> builder.classes(Integer.parseInt(value));
            case "n_clusters_per_class" -> builder.clustersPerClass(Integer.parseInt(value));
            case "weights" -> builder.weights(numbers(value));
            case "flip_y" -> builder.flipY(Double.parseDouble(value));
            case "class_sep" -> builder.classSep(Double.parseDouble(value));
            case "hypercube" -> builder.hypercube(Boolean.parseBoolean(value));
            case "shift" -> builder.shift(perFeature(value));
            case "scale" -> builder.scale(perFeature(value));
            case "shuffle" -> builder.shuffle(Boolean.parseBoolean(value));
            case "random_state" -> builder.randomState(Long.parseLong(value));
            default -> throw new IllegalArgumentException("no such parameter: " + name);
        }
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
