package dev.hourglass.bench;

import dev.hourglass.kernel.View;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.LossSum;
import dev.hourglass.loss.Losses;
import dev.hourglass.oracle.OracleLoss;
import dev.hourglass.random.RandomState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.infra.BenchmarkParams;

/** The sum of a loss over a batch, in float64. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class LossBenchmark {
    /** Errors are rounded to float32 one by one, a few times each. */
    private static final double ROUNDINGS = 16 * 0x1p-24;

    /** The loss, as command lines write it. */
    @Param({"mse", "mae", "huber", "bce", "mixed"})
    public String loss;

    /** Rows of the batch. */
    @Param("16")
    public int rows;

    /** Columns of the outputs. */
    @Param("200")
    public int columns;

    private LossSum sum;

    /**
     * Makes the batch, and checks kernels and sum.
     *
     * @param benchmark says which kernels are wanted
     */
    @Setup(Level.Trial)
    public void prepare(BenchmarkParams benchmark) {
        Guard.requireKernels(benchmark);
        Loss measured = Losses.REGISTRY.parse(loss).forGroups(groups());
        RandomState random = new RandomState(1);
        View output = RandomBatch.rows(rows, columns, random);
        View target = RandomBatch.rows(rows, columns, random);
        sum = measured.sum(rows, columns, output, target, RandomBatch.rows(rows, columns, random));
        check(measured, output, target);
    }

    /** Half of the columns are numbers, the others belong to one category. */
    private List<Integer> groups() {
        List<Integer> groups = new ArrayList<>(Collections.nCopies(columns / 2, 1));
        groups.add(columns - groups.size());
        return groups;
    }

    private void check(Loss measured, View output, View target) {
        double expected = OracleLoss.of(measured).mean(RandomBatch.matrix(rows, columns, output),
                RandomBatch.matrix(rows, columns, target));
        double found = sum.of(rows) / (rows * columns);
        if (!(Math.abs(found - expected) <= ROUNDINGS * expected)) {
            throw new IllegalStateException(loss + ": expected " + expected + ", found " + found);
        }
    }

    /**
     * {@return the sum by the vector kernels}
     *
     * @param count counts rows
     */
    @Benchmark
    @Fork(value = 2, jvmArgsPrepend = ForkFlags.VECTOR)
    public double vector(RowCount count) {
        return run(count);
    }

    /**
     * {@return the sum by the scalar twins}
     *
     * @param count counts rows
     */
    @Benchmark
    @Fork(value = 2, jvmArgsPrepend = {ForkFlags.VECTOR, ForkFlags.SCALAR})
    public double scalar(RowCount count) {
        return run(count);
    }

    private double run(RowCount count) {
        count.rows += rows;
        return sum.of(rows);
    }
}
