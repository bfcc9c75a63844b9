package dev.hourglass.table;

import java.util.ArrayList;
import java.util.List;

/** Gathers a column of texts. */
final class TextColumnReader implements ColumnReader {
    private final String name;
    private final List<String> texts = new ArrayList<>();

    TextColumnReader(String name) {
        this.name = name;
    }

    @Override
    public void read(CsvRow row, int field) {
        texts.add(row.text(field));
    }

    @Override
    public TextColumn finish() {
        return new TextColumn(name, texts.toArray(String[]::new));
    }
}
