package dev.hourglass.split;

/** How many rows a part of a split gets: a fraction of all, a count, or what the other part leaves over. */
public sealed interface SplitSize {

    /**
     * A fraction of all rows, rounded up for testing and down for training.
     *
     * @param value between 0 and 1, both excluded
     */
    record Fraction(double value) implements SplitSize {
        @Override
        public boolean isPartOf(int rows) {
            return value > 0 && value < 1;
        }

        @Override
        public String toString() {
            return Double.toString(value);
        }
    }

    /**
     * A number of rows.
     *
     * @param rows 1 or more, and less than all
     */
    record Count(int rows) implements SplitSize {
        @Override
        public boolean isPartOf(int all) {
            return rows > 0 && rows < all;
        }

        @Override
        public String toString() {
            return Integer.toString(rows);
        }
    }

    /** What the other part leaves over. */
    record Rest() implements SplitSize {
        @Override
        public boolean isPartOf(int rows) {
            return true;
        }

        @Override
        public String toString() {
            return "the rest";
        }
    }

    /**
     * A fraction of all rows.
     *
     * @param value between 0 and 1, both excluded; checked when rows are split
     * @return the size
     */
    static SplitSize fraction(double value) {
        return new Fraction(value);
    }

    /**
     * A number of rows.
     *
     * @param rows 1 or more, and less than all; checked when rows are split
     * @return the size
     */
    static SplitSize count(int rows) {
        return new Count(rows);
    }

    /** {@return the size that is what the other part leaves over} */
    static SplitSize rest() {
        return new Rest();
    }

    /**
     * Whether some rows, but not all, would be in a part of this size.
     *
     * @param rows all of them
     * @return true for the rest, which depends on the other part
     */
    boolean isPartOf(int rows);
}
