package dev.hourglass.csv;

import dev.hourglass.remedy.Remedy;
import java.util.Arrays;

/**
 * Where the rows of a table stood in the files that it was read from, so that later code can refuse a value with its
 * place.
 *
 * <p>In most files, row and line differ by the same number from top to bottom. Something is stored only where that
 * changes: after a line break within quotes, or where another file begins.
 */
public final class CsvPlaces {
    private final CsvFaults faults;
    /** The first row of each run of rows with the same difference to their places. */
    private int[] starts = new int[1];
    /** The place of that row. */
    private long[] places = new long[1];
    private int runs;
    private long next = -1;

    CsvPlaces(CsvFaults faults) {
        this.faults = faults;
    }

    /** The next row begins at a place. */
    void add(int row, long place) {
        if (place != next) {
            if (runs == starts.length) {
                starts = Arrays.copyOf(starts, 2 * runs);
                places = Arrays.copyOf(places, 2 * runs);
            }
            starts[runs] = row;
            places[runs++] = place;
        }
        next = place + 1;
    }

    /** The places of some of the rows. */
    CsvPlaces selectRows(int[] selection) {
        CsvPlaces some = new CsvPlaces(faults);
        for (int i = 0; i < selection.length; i++) {
            some.add(i, place(selection[i]));
        }
        return some;
    }

    /**
     * {@return the places of other rows of the same files}
     *
     * @param others each as {@link #place} had it
     */
    public CsvPlaces of(long[] others) {
        CsvPlaces all = new CsvPlaces(faults);
        for (int i = 0; i < others.length; i++) {
            all.add(i, others[i]);
        }
        return all;
    }

    /**
     * {@return the place of a row, a number that rises from row to row: its line plus the lines of all files before its
     * own}
     *
     * @param row of the table, counted from 0
     */
    public long place(int row) {
        int found = Arrays.binarySearch(starts, 0, runs, row);
        int run = found >= 0 ? found : -found - 2;
        return places[run] + row - starts[run];
    }

    /**
     * {@return the physical line of its file, counted from 1, on which a row begins}
     *
     * @param row of the table, counted from 0
     */
    public long line(int row) {
        return faults.line(place(row));
    }

    /**
     * {@return the name of the file that a row is in}
     *
     * @param row of the table, counted from 0
     */
    public String source(int row) {
        return faults.source(place(row));
    }

    /** {@return whether the table is in several files} */
    public boolean isDivided() {
        return faults.isDivided();
    }

    /** {@return the name of the table: that of its file, or of the first of several, with how many others there are} */
    public String name() {
        return faults.table();
    }

    /**
     * {@return the place of a row in words: {@code line 17 of the data}, or, if there are several files,
     * {@code line 17 of part-003.csv}}
     *
     * @param row of the table, counted from 0
     */
    public String words(int row) {
        return faults.words(place(row));
    }

    /** The place of a row that was left out. */
    long placeOf(SkippedRow row) {
        return faults.placeOf(row);
    }

    /**
     * {@return the refusal of a cell that could be read, but is not what it should be}
     *
     * @param row     of the table, counted from 0
     * @param column  the name of the column
     * @param problem what was found and what was expected; foreign text in it is {@link dev.hourglass.text.Escaped}
     * @param remedy  how to mend it
     */
    public CsvException refusal(int row, String column, String problem, Remedy remedy) {
        return faults.atPlace(place(row), column, problem, remedy);
    }

    /**
     * {@return the refusal of a cell that could be read, but is not what it should be, with a remedy in words}
     *
     * @param row     of the table, counted from 0
     * @param column  the name of the column
     * @param problem what was found and what was expected; foreign text in it is {@link dev.hourglass.text.Escaped}
     * @param fix     how to mend it
     */
    public CsvException refusal(int row, String column, String problem, String fix) {
        return refusal(row, column, problem, Remedy.of(fix));
    }
}
