package dev.hourglass.preprocessing;

import dev.hourglass.text.Escaped;

/** Is told which cells {@link Features#prepare} cannot take as they are. Rows are counted from 0. */
public interface PreparationListener {
    /** Lets cells be filled, and refuses the others. */
    PreparationListener STRICT = new PreparationListener() { };

    /**
     * A cell is missing, and what the feature says stands in for it.
     *
     * @param feature the column
     * @param row     the row of the table
     */
    default void filled(Feature feature, int row) {
    }

    /**
     * A cell is missing, and nothing stands in for it. If nothing is thrown, the row's numbers mean nothing, and it is
     * to be left out.
     *
     * @param feature the column
     * @param row     the row of the table
     * @throws RuntimeException if it is to be refused
     */
    default void missing(Feature feature, int row) {
        throw new IllegalArgumentException("row " + row + " of column " + Escaped.quoted(feature.name())
                + " is missing, and nothing was learned to stand in for it");
    }

    /**
     * A category was rare in training or is unknown, and counts as one of those gathered.
     *
     * @param feature the column
     * @param row     the row of the table
     */
    default void gathered(Feature feature, int row) {
    }

    /**
     * A category is none of the feature's levels. If nothing is thrown, all of the feature's numbers are 0.
     *
     * @param feature the column
     * @param row     the row of the table
     * @param level   the unknown category
     * @throws RuntimeException if it is to be refused
     */
    default void unseen(Feature feature, int row, String level) {
        throw new IllegalArgumentException("row " + row + " of column " + Escaped.quoted(feature.name())
                + " holds the unknown category " + Escaped.quoted(level));
    }
}
