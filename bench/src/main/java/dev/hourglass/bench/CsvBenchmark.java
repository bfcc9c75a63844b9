package dev.hourglass.bench;

import dev.hourglass.table.Table;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * CSV in and out, from and to memory: the tutorial's 100 columns of float64, every number in its shortest exact form.
 * There are no vectors in it; the baseline of reading is what people write without a library.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CsvBenchmark {
    private static final double MEGA = 1e6;

    /** Rows of the table: the tutorial's, and a larger one. */
    @Param({"1000", "10000"})
    public int rows;

    private CsvText text;

    /** How much text was read or written; per second, that is MB/s. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Work {
        /** Million bytes. */
        public double megabytes;
    }

    /**
     * Makes table and text, and checks all ways between them.
     *
     * @throws IOException never: all is in memory
     */
    @Setup(Level.Trial)
    public void prepare() throws IOException {
        text = new CsvText(rows);
        text.check();
    }

    /**
     * {@return the table, by the engine's reader}
     *
     * @param work  counts bytes
     * @param count counts rows
     * @throws IOException never: all is in memory
     */
    @Benchmark
    public Table read(Work work, RowCount count) throws IOException {
        count(work, count);
        return text.read();
    }

    /**
     * {@return the table, by lines, {@link String#split} and {@link Double#parseDouble}}
     *
     * @param work  counts bytes
     * @param count counts rows
     * @throws IOException never: all is in memory
     */
    @Benchmark
    public Table readBySplitting(Work work, RowCount count) throws IOException {
        count(work, count);
        return text.split();
    }

    /**
     * {@return the length of the text, written by the engine}
     *
     * @param work  counts bytes
     * @param count counts rows
     * @throws IOException never: all is in memory
     */
    @Benchmark
    public int write(Work work, RowCount count) throws IOException {
        count(work, count);
        return text.write();
    }

    private void count(Work work, RowCount count) {
        work.megabytes += text.length() / MEGA;
        count.rows += rows;
    }
}
