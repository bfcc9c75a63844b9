package dev.hourglass.csv;

import dev.hourglass.table.Column;
import dev.hourglass.table.SpelledColumn;

/** Collects a column of numbers together with their spelling. */
final class SpelledColumnReader extends NumericColumnReader {
    private final TextColumnReader spellings;

    SpelledColumnReader(String name, CsvFaults faults, CsvOptions options) {
        super(name, faults, options, false);
        this.spellings = TextColumnReader.ofTexts(name, options.dialect());
    }

    @Override
    public boolean read(CsvRow row, int field) {
        spellings.read(row, field);
        return super.read(row, field);
    }

    @Override
    public Column endBlock() {
        return new SpelledColumn(numbers(), spellings.endBlock());
    }
}
