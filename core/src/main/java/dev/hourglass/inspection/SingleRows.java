package dev.hourglass.inspection;

import dev.hourglass.text.Escaped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Classes that have one row to learn from, so that cross-validation has nothing to measure them on.
 *
 * @param labels the texts of these classes, one at least
 */
public record SingleRows(List<String> labels) {
    /**
     * Keeps an unmodifiable copy.
     *
     * @param labels the texts of these classes
     */
    public SingleRows {
        Objects.requireNonNull(labels, "labels");
        labels = List.copyOf(labels);
    }

    /**
     * {@return these classes; nothing where each class has two rows or more}
     *
     * @param codes  the class of each row, from 0
     * @param labels the texts of all classes
     */
    public static Optional<SingleRows> find(int[] codes, List<String> labels) {
        Objects.requireNonNull(codes, "codes");
        int[] counts = new int[labels.size()];
        for (int code : codes) {
            counts[code]++;
        }
        List<String> single = IntStream.range(0, counts.length).filter(k -> counts[k] == 1).mapToObj(labels::get)
                .toList();
        return single.isEmpty() ? Optional.empty() : Optional.of(new SingleRows(single));
    }

    /** {@return what follows from them, a sentence without its full stop} */
    public String text() {
        return "cross-validation has nothing to say of the classifier: " + Escaped.list(labels)
                + (labels.size() == 1 ? " has" : " have") + " one row to learn from, and it takes two";
    }
}
