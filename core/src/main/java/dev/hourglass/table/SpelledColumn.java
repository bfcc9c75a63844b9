package dev.hourglass.table;

/**
 * A column of float64 numbers that also keeps how they were written, for passing them on: {@code 1.50} and {@code 1.5}
 * are one number and two spellings.
 *
 * @param numbers   what the cells mean
 * @param spellings how they were written
 */
public record SpelledColumn(NumericColumn numbers, TextColumn spellings) implements Column {

    /**
     * Checks that both are one column.
     *
     * @param numbers   what the cells mean
     * @param spellings how they were written
     * @throws IllegalArgumentException if names or lengths differ
     */
    public SpelledColumn {
        if (!numbers.name().equals(spellings.name()) || numbers.rows() != spellings.rows()) {
            throw new IllegalArgumentException("numbers and their spellings are one column, found " + numbers + " and "
                    + spellings);
        }
    }

    @Override
    public String name() {
        return numbers.name();
    }

    @Override
    public int rows() {
        return numbers.rows();
    }

    @Override
    public SpelledColumn selectRows(int[] selection) {
        return new SpelledColumn(numbers.selectRows(selection), spellings.selectRows(selection));
    }

    /** The name and the length, for messages. */
    @Override
    public String toString() {
        return numbers + " with their spellings";
    }
}
