package dev.hourglass.inspection;

import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Classes that have only one row to learn from, so that cross-validation cannot measure on them.
 *
 * @param labels the texts of these classes, at least one
 */
public record SingletonClasses(List<String> labels) {
    /**
     * Keeps an unmodifiable copy.
     *
     * @param labels the texts of these classes
     */
    public SingletonClasses {
        Objects.requireNonNull(labels, "labels");
        labels = List.copyOf(labels);
    }

    /**
     * {@return these classes; empty if each class has two rows or more}
     *
     * @param codes  the class of each row, from 0
     * @param labels the texts of all classes
     */
    public static Optional<SingletonClasses> find(int[] codes, List<String> labels) {
        Objects.requireNonNull(codes, "codes");
        int[] counts = new int[labels.size()];
        for (int code : codes) {
            counts[code]++;
        }
        List<String> single = IntStream.range(0, counts.length).filter(k -> counts[k] == 1).mapToObj(labels::get)
                .toList();
        return single.isEmpty() ? Optional.empty() : Optional.of(new SingletonClasses(single));
    }

    /**
     * {@return what follows from them}
     *
     * @param c      that a classifier is fitted with, where cross-validation cannot find one
     * @param findsC whether it was to find one
     */
    public Finding finding(double c, boolean findsC) {
        return findsC ? Finding.caution(text(), Remedy.NONE.with(Setting.C, "auto")
                .and(" means " + ShortestDecimal.of(c) + " then")) : Finding.note(text());
    }

    /** {@return what follows from them, as a sentence without its full stop} */
    public String text() {
        return "cross-validation has nothing to say of the classifier: " + Escaped.list(labels)
                + (labels.size() == 1 ? " has" : " have") + " one row to learn from, and it takes two";
    }
}
