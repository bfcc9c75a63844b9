package dev.hourglass.anomaly;

import dev.hourglass.anomaly.Change.Size;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How far a table is from the rows that a detector was trained on: each column by itself, and by the errors of its
 * reconstructions what columns have to do with each other.
 *
 * @param rows       of the table
 * @param columns    in their order
 * @param errors     beside those that thresholds are taken of
 * @param meanError  of the rows
 * @param above      share of the rows with errors above the 0.99 quantile of those that thresholds are taken of
 */
public record Drift(long rows, List<ColumnDrift> columns, Change errors, double meanError, double above) {
    /**
     * Copies the list.
     *
     * @param rows      of the table
     * @param columns   in their order
     * @param errors    beside those that thresholds are taken of
     * @param meanError of the rows
     * @param above     share of the rows with errors above the usual threshold
     */
    public Drift {
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(errors, "errors");
        columns = List.copyOf(columns);
    }

    /** {@return the largest change of all} */
    public Size size() {
        Size largest = errors.size();
        for (ColumnDrift column : columns) {
            Size size = column.change().size();
            largest = size.compareTo(largest) > 0 ? size : largest;
        }
        return largest;
    }

    /**
     * {@return the names of columns with a change of some size}
     *
     * @param size of the change
     */
    public List<String> columns(Size size) {
        return columns.stream().filter(column -> column.change().size() == size).map(ColumnDrift::column).toList();
    }

    /** {@return what was found, in sentences, the verdict first} */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(switch (size()) {
            case NONE -> "no change that matters: the table is like the training rows";
            case MODERATE -> "a moderate change: look at it before results are relied on";
            case LARGE -> "a large change: what was learned may not hold for this table";
        });
        addColumns(sentences, Size.LARGE, "a lot");
        addColumns(sentences, Size.MODERATE, "somewhat");
        if (errors.size() != Size.NONE) {
            sentences.add("reconstruction errors are others than in training: their mean is "
                    + ShortestDecimal.rounded(meanError));
        }
        if (errors.chance() > Change.LARGE) {
            sentences.add("so few rows tell large changes alone from chance: a stability index below "
                    + ShortestDecimal.rounded(errors.chance()) + " may be chance");
        }
        return sentences;
    }

    private void addColumns(List<String> sentences, Size size, String words) {
        List<String> names = columns(size);
        if (!names.isEmpty()) {
            sentences.add(names.size() + " of " + columns.size() + (columns.size() == 1 ? " column" : " columns")
                    + " changed " + words + ": " + Escaped.list(names));
        }
    }
}
