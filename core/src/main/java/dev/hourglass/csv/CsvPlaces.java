package dev.hourglass.csv;

import dev.hourglass.remedy.Remedy;
import java.util.Arrays;

/**
 * Where the rows of a table stand in the file it was read from, for those who find fault with a value later on.
 *
 * <p>In most files row and line differ by the same number from top to bottom. Only where it changes, after a line break
 * inside of quotes, something is kept.
 */
public final class CsvPlaces {
    private final CsvFaults faults;
    /** The first row of each run of rows that differ from their lines by the same number. */
    private int[] starts = new int[1];
    /** The line of that row. */
    private long[] lines = new long[1];
    private int runs;
    private long nextLine = -1;

    CsvPlaces(CsvFaults faults) {
        this.faults = faults;
    }

    /** The next row begins on a line. */
    void add(int row, long line) {
        if (line != nextLine) {
            if (runs == starts.length) {
                starts = Arrays.copyOf(starts, 2 * runs);
                lines = Arrays.copyOf(lines, 2 * runs);
            }
            starts[runs] = row;
            lines[runs++] = line;
        }
        nextLine = line + 1;
    }

    /** The places of some of the rows. */
    CsvPlaces selectRows(int[] selection) {
        CsvPlaces places = new CsvPlaces(faults);
        for (int i = 0; i < selection.length; i++) {
            places.add(i, line(selection[i]));
        }
        return places;
    }

    /**
     * {@return the places of other rows of the same file}
     *
     * @param others the line of each, counted from 1
     */
    public CsvPlaces ofLines(long[] others) {
        CsvPlaces places = new CsvPlaces(faults);
        for (int i = 0; i < others.length; i++) {
            places.add(i, others[i]);
        }
        return places;
    }

    /**
     * {@return the physical line, counted from 1, on which a row begins}
     *
     * @param row of the table, counted from 0
     */
    public long line(int row) {
        int found = Arrays.binarySearch(starts, 0, runs, row);
        int run = found >= 0 ? found : -found - 2;
        return lines[run] + row - starts[run];
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
        return faults.at(line(row), column, problem, remedy);
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
