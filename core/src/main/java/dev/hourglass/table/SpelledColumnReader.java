package dev.hourglass.table;

/** Gathers a column of numbers together with how they are written. */
final class SpelledColumnReader extends NumericColumnReader {
    private final TextColumnReader spellings;

    SpelledColumnReader(String name, CsvFaults faults) {
        super(name, faults);
        this.spellings = new TextColumnReader(name);
    }

    @Override
    public void read(CsvRow row, int field) {
        super.read(row, field);
        spellings.read(row, field);
    }

    @Override
    public Column finish() {
        return new SpelledColumn(numbers(), spellings.finish());
    }
}
