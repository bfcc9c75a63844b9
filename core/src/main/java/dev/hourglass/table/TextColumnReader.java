package dev.hourglass.table;

import java.util.ArrayList;
import java.util.List;

/** Gathers a column of texts. */
final class TextColumnReader implements ColumnReader {
    private final String name;
    private final boolean requiresText;
    private final List<String> texts = new ArrayList<>();

    /**
     * A reader of a column.
     *
     * @param requiresText whether an empty cell is a missing one, as it is among categories
     */
    TextColumnReader(String name, boolean requiresText) {
        this.name = name;
        this.requiresText = requiresText;
    }

    @Override
    public boolean read(CsvRow row, int field) {
        texts.add(row.text(field));
        return requiresText && row.isEmpty(field);
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public TextColumn finish() {
        return new TextColumn(name, texts.toArray(String[]::new));
    }
}
