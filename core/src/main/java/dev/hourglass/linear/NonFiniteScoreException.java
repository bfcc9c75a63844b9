package dev.hourglass.linear;

/** A row has no finite score, although its numbers are finite: the coefficients are too large for it. */
public final class NonFiniteScoreException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final int row;

    /**
     * Says which row it is.
     *
     * @param row counted from 0
     */
    NonFiniteScoreException(int row) {
        super("row " + row + " (from 0) has no finite score: the model's coefficients are too large for it");
        this.row = row;
    }

    /**
     * {@return the same of another row}
     *
     * @param other counted from 0, where this one came alone
     */
    public NonFiniteScoreException inRow(int other) {
        return new NonFiniteScoreException(other);
    }

    /** {@return the row, counted from 0} */
    public int row() {
        return row;
    }
}
