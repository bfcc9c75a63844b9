package dev.hourglass.inspection;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvPlaces;
import dev.hourglass.csv.MissingMarks;
import dev.hourglass.csv.NumberNotation;
import dev.hourglass.csv.TextKind;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Refuses target columns that no classifier can learn, and warns of classes that may be the same. */
public final class TargetInspection {
    /** With more numbers that have a fraction than this, they are measurements, not names of classes. */
    private static final int MOST_FRACTIONS = 20;
    /** Classes that can be learned have at least so many rows, on average. */
    private static final int FEW_ROWS = 5;
    /** Fewer different amounts, dates or times than this may be kinds of something. */
    private static final int FEWEST_MEASURED = 4;

    private TargetInspection() {
    }

    /**
     * Checks the classes of rows that are split, before a training spends time on them.
     *
     * @param name     of the target
     * @param classes  the class of each row
     * @param labels   all different classes
     * @param places   where the rows stood
     * @param findings is told what is suspected
     * @throws CsvException if there is only one class, a class has only one row, or every row has its own class
     */
    public static void ofSplitRows(String name, List<String> classes, ClassLabels labels, CsvPlaces places,
            Consumer<Finding> findings) {
        Objects.requireNonNull(classes, "classes");
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(places, "places");
        ofRows(name, classes, labels, places, findings);
        requireTwoOfEach(name, classes, labels, places);
    }

    /**
     * Checks the classes of rows that are all learned from.
     *
     * @param name     of the target
     * @param classes  the class of each row
     * @param labels   all different classes
     * @param places   where the rows stood
     * @param findings is told what is suspected
     * @throws CsvException if there is only one class, or every row has its own class
     */
    public static void ofRows(String name, List<String> classes, ClassLabels labels, CsvPlaces places,
            Consumer<Finding> findings) {
        Objects.requireNonNull(classes, "classes");
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(places, "places");
        SpellingInspection.ofClasses(name, labels.labels(), findings);
        warnOfMarks(name, labels, findings);
        if (classes.contains("")) {
            throw places.refusal(classes.indexOf(""), name, "found an empty target, expected a class",
                    Remedy.of("fill it in, or leave such rows out with ").with(Setting.DROP_MISSING));
        }
        if (labels.count() == 1) {
            throw places.refusal(0, name, "the target has one class only, " + Escaped.quoted(labels.label(0))
                    + ", expected two or more", "name a column with two classes or more");
        }
        if (labels.count() == classes.size()) {
            throw places.refusal(0, name, "the target has a class of its own for each of " + classes.size() + " rows",
                    "name a column of classes; numbers that measure something are not classes");
        }
        if (areManyNumbers(labels) && labels.labels().stream().anyMatch(label -> label.contains("."))) {
            throw places.refusal(0, name, "the target measures something: it has " + labels.count()
                    + " numbers, not all of them whole, expected classes", "name a column of classes");
        }
    }

    private static void warnOfMarks(String name, ClassLabels labels, Consumer<Finding> findings) {
        List<String> marks = labels.labels().stream().filter(label -> !label.isEmpty()
                && MissingMarks.isUsual(label)).toList();
        if (!marks.isEmpty()) {
            findings.accept(Finding.warning("the target " + Escaped.quoted(name)
                    + " has classes that look like marks for missing values: " + Escaped.list(marks),
                    Remedy.NONE.with(Setting.DROP_MISSING).and(" leaves their rows out")));
        }
    }

    private static boolean areManyNumbers(ClassLabels labels) {
        return labels.count() > MOST_FRACTIONS && labels.labels().stream().allMatch(TargetInspection::isNumber);
    }

    /**
     * What a target measures, if each value has few rows: whole numbers may be measurements, such as prices and ages,
     * and dates are.
     */
    private static Optional<String> measured(List<String> classes, ClassLabels labels) {
        if (labels.count() * (long) FEW_ROWS <= classes.size() || labels.count() < FEWEST_MEASURED) {
            return Optional.empty();
        }
        String rows = " in " + classes.size() + " rows";
        if (areManyNumbers(labels)) {
            return Optional.of("it has " + labels.count() + " whole numbers" + rows);
        }
        Map<String, Integer> counts = new TreeMap<>();
        classes.forEach(label -> counts.merge(label, 1, Integer::sum));
        return TextKind.of(counts).filter(kind -> kind.isNumeric()
                && !labels.labels().stream().allMatch(TargetInspection::isNumber))
                .map(kind -> "it has " + labels.count() + " different " + kind.plural() + rows);
    }

    /**
     * Warns of a target of whole numbers that looks like a measurement.
     *
     * @param name     of the target
     * @param classes  the class of each row
     * @param labels   all different classes
     * @param findings is told of it
     */
    public static void warnOfMeasurement(String name, List<String> classes, ClassLabels labels,
            Consumer<Finding> findings) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(findings, "findings");
        measured(classes, labels).ifPresent(what -> findings.accept(Finding.warning("the target "
                + Escaped.quoted(name) + " looks like a measurement: " + what,
                Remedy.of("each of them counts as a class of its own"))));
    }

    private static boolean isNumber(String label) {
        return Double.isFinite(NumberNotation.plain().parse(label));
    }

    /**
     * Refuses a target that an encoder reads.
     *
     * @param target  its name
     * @param encoder that is to help a classifier
     * @throws UnusableDataException if the codes would give the answer away
     */
    public static void requireUnread(String target, Encoder encoder) {
        Objects.requireNonNull(target, "target");
        if (encoder.columns().contains(target)) {
            throw new UnusableDataException("the encoder reads the target " + Escaped.quoted(target)
                    + ": encoded columns would give the answer away",
                    Remedy.of("train the encoder with ").with(Setting.TARGET, target));
        }
    }

    private static void requireTwoOfEach(String name, List<String> classes, ClassLabels labels, CsvPlaces places) {
        int[] counts = new int[labels.count()];
        for (int code : labels.encode(classes)) {
            counts[code]++;
        }
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] == 1) {
                String label = labels.label(code);
                Optional<String> measured = measured(classes, labels);
                if (measured.isPresent()) {
                    throw places.refusal(classes.indexOf(label), name, "the target looks like a measurement: "
                            + measured.get() + ", expected classes",
                            "name a column of classes, or divide the numbers into ranges and give each a name");
                }
                throw places.refusal(classes.indexOf(label), name, "the class " + Escaped.quoted(label)
                        + " is in this row only, which cannot be both learned from and tested on",
                        "remove the row, or add others of its class");
            }
        }
    }
}
