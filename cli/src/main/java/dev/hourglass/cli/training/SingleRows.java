package dev.hourglass.cli.training;

import dev.hourglass.text.Escaped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Classes that have one row to learn from, so that cross-validation has nothing to measure them on.
 *
 * @param labels the texts of these classes, one at least
 */
record SingleRows(List<String> labels) {
    /** Looks for them among codes of rows; nothing where each class has two rows or more. */
    static Optional<SingleRows> find(int[] codes, List<String> labels) {
        int[] counts = new int[labels.size()];
        for (int code : codes) {
            counts[code]++;
        }
        List<String> single = IntStream.range(0, counts.length).filter(k -> counts[k] == 1).mapToObj(labels::get)
                .toList();
        return single.isEmpty() ? Optional.empty() : Optional.of(new SingleRows(single));
    }

    /** What follows from them. */
    String text() {
        return "cross-validation has nothing to say of the classifier: " + Escaped.list(labels)
                + (labels.size() == 1 ? " has" : " have") + " one row to learn from, and it takes two";
    }
}
