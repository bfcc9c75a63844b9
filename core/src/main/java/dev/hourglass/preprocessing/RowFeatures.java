package dev.hourglass.preprocessing;

import dev.hourglass.table.RowCells;
import dev.hourglass.table.RowLayout;
import java.util.Arrays;
import java.util.Objects;

/**
 * Turns rows that come one at a time into numbers, as {@link Features#prepare} does those of a table: missing cells are
 * filled, categories become a number for each level. Columns are found once. Immutable and safe for many threads, if
 * its listener is.
 *
 * @param <R> a row
 */
public final class RowFeatures<R> {
    private final Feature[] features;
    private final FeatureCells[] levels;
    private final RowCells<? super R> cells;
    private final int width;
    private final PreparationListener listener;

    /**
     * Finds the columns, and refuses cells that are missing, where nothing was learned to stand in for them, or hold an
     * unknown category.
     *
     * @param features the columns, and how their cells become numbers
     * @param layout   where columns are found in a row
     * @throws IllegalArgumentException if rows have no such column
     */
    public RowFeatures(Features features, RowLayout<? super R> layout) {
        this(features, layout, PreparationListener.STRICT);
    }

    /**
     * Finds the columns.
     *
     * @param features the columns, and how their cells become numbers
     * @param layout   where columns are found in a row
     * @param listener is told of cells that are missing or unknown
     * @throws IllegalArgumentException if rows have no such column
     */
    public RowFeatures(Features features, RowLayout<? super R> layout, PreparationListener listener) {
        this.features = Objects.requireNonNull(features, "features").list().toArray(Feature[]::new);
        this.cells = Objects.requireNonNull(layout, "layout").bind(features.names());
        this.listener = Objects.requireNonNull(listener, "listener");
        width = features.width();
        levels = new FeatureCells[this.features.length];
        Arrays.setAll(levels, column -> new FeatureCells(this.features[column]));
    }

    /** {@return how many numbers a row becomes} */
    public int width() {
        return width;
    }

    /**
     * Turns a row into numbers.
     *
     * @param row    any
     * @param number of the row, for the listener and messages, counted from 0
     * @param to     where to, {@link #width} numbers
     * @param at     where they begin
     * @throws IllegalArgumentException if a cell holds something else than its column, or the listener refuses it
     */
    public void prepare(R row, int number, double[] to, int at) {
        int next = at;
        for (int column = 0; column < features.length; column++) {
            Feature feature = features[column];
            if (feature.isCategory()) {
                Arrays.fill(to, next, next + feature.width(), 0);
                int index = levels[column].level(cells.text(row, column), number, listener);
                if (index >= 0) {
                    to[next + index] = 1;
                }
            } else {
                to[next] = FeatureCells.number(feature, cells.number(row, column), number, listener);
            }
            next += feature.width();
        }
    }
}
