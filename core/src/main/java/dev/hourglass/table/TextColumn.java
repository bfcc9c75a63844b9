package dev.hourglass.table;

import dev.hourglass.text.Escaped;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A column of texts, kept as they stand in the file: {@code 007} and {@code 7} are two texts, spaces count.
 *
 * @param name   the name, as it stands in the header
 * @param values one text a row, none of them null; copied
 */
public record TextColumn(String name, String[] values) implements Column {

    /**
     * Copies the values.
     *
     * @param name   the name, as it stands in the header
     * @param values one text a row, none of them null; copied
     * @throws NullPointerException if name, values or one of the texts are null
     */
    public TextColumn {
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(name, "name");
        values = List.of(values).toArray(String[]::new);
    }

    @Override
    public int rows() {
        return values.length;
    }

    /** {@return a copy of the texts} */
    @Override
    public String[] values() {
        return values.clone();
    }

    /**
     * One cell.
     *
     * @param row counted from 0
     * @return the text in that row
     * @throws IndexOutOfBoundsException if the row does not exist
     */
    public String value(int row) {
        return values[row];
    }

    @Override
    public TextColumn selectRows(int[] selection) {
        return new TextColumn(name, Arrays.stream(selection).mapToObj(row -> values[row]).toArray(String[]::new));
    }

    /** Whether the other is a column of the same name and the same texts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TextColumn that && name.equals(that.name) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    /** The name and the length, for messages. */
    @Override
    public String toString() {
        return Escaped.quoted(name) + ", " + values.length + " texts";
    }
}
