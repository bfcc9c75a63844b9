package dev.hourglass.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts rows of data; per second, that is the throughput people compare. */
@State(Scope.Thread)
@AuxCounters
public class RowCount {
    /** Rows trained on or encoded. */
    public long rows;
}
