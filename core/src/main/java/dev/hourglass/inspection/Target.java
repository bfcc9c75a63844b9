package dev.hourglass.inspection;

import dev.hourglass.csv.CsvTable;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.split.RowParts;
import dev.hourglass.text.Spellings;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The column of classes of a table.
 *
 * @param name    of the column, as the table has it
 * @param classes the class of each row
 * @param labels  all different classes
 * @param data    the table
 */
public record Target(String name, List<String> classes, ClassLabels labels, CsvTable data) {
    /**
     * Keeps an unmodifiable copy of the classes.
     *
     * @param name    of the column
     * @param classes the class of each row
     * @param labels  all different classes
     * @param data    the table
     */
    public Target {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(classes, "classes");
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(data, "data");
        classes = List.copyOf(classes);
    }

    /**
     * {@return the target of a table}
     *
     * @param data    the table, in which it was read as text
     * @param asked   the name of the column as the user gave it
     * @param numeric whether classes that are the same number are one
     * @throws dev.hourglass.csv.CsvException if there is no such column
     */
    public static Target of(CsvTable data, String asked, boolean numeric) {
        Objects.requireNonNull(asked, "asked");
        String name = data.nameList().resolve(asked);
        String[] texts = data.table().text(name);
        List<String> classes = numeric ? Arrays.stream(texts).map(Spellings::number).toList() : List.of(texts);
        return new Target(name, classes, ClassLabels.of(classes), data);
    }

    /** {@return the texts of all different classes, in the order of their numbers} */
    public List<String> names() {
        return labels.labels();
    }

    /** {@return the class of each row, from 0} */
    public int[] codes() {
        return labels.encode(classes);
    }

    /**
     * {@return the class of some rows, from 0}
     *
     * @param places of the rows in the table
     */
    public int[] codes(int[] places) {
        return RowParts.select(codes(), places);
    }

    /**
     * Checks it for rows that are split into parts.
     *
     * @param findings is told what is suspected
     * @throws dev.hourglass.csv.CsvException if nothing can be learned of it
     */
    public void inspectSplit(Consumer<Finding> findings) {
        TargetInspection.ofSplitRows(name, classes, labels, data.places(), findings);
    }

    /**
     * Checks it for rows that are all learned from.
     *
     * @param findings is told what is suspected
     * @throws dev.hourglass.csv.CsvException if nothing can be learned of it
     */
    public void inspectWhole(Consumer<Finding> findings) {
        TargetInspection.ofRows(name, classes, labels, data.places(), findings);
        TargetInspection.warnOfMeasurement(name, classes, labels, findings);
    }

    /**
     * {@return the parts of the rows, after a check that every class is in the parts that need it}
     *
     * @param division of the rows
     * @param findings is told of classes without a row to test on
     * @throws UnusableDataException          if a part would be empty
     * @throws dev.hourglass.csv.CsvException if a class has no row to learn from
     */
    public RowParts divided(RowDivision division, Consumer<Finding> findings) {
        RowParts parts = division.of(codes());
        parts().requireLearned(parts, division);
        parts().warnOfUntested(parts, findings);
        return parts;
    }

    /** {@return an inspection of whether every class is in the parts that need it} */
    public PartInspection parts() {
        return new PartInspection(name, labels, codes(), data.places());
    }
}
