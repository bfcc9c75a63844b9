package dev.hourglass.table;

/**
 * One named column of a table: float64 numbers, with their spellings or without, float32 numbers or texts.
 *
 * <p>Columns are immutable: they copy the arrays they are given, and hand out copies.
 */
public sealed interface Column permits NumericColumn, SpelledColumn, FloatColumn, TextColumn {

    /** {@return the name, as it stands in the header} */
    String name();

    /** {@return the number of cells} */
    int rows();

    /**
     * A column of the same name with some of the cells, in the order given; a row may come more than once.
     *
     * @param selection row numbers, counted from 0
     * @return the new column, as long as the selection
     * @throws IndexOutOfBoundsException if a row does not exist
     */
    Column selectRows(int[] selection);
}
