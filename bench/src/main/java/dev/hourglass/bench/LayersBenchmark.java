package dev.hourglass.bench;

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
import org.openjdk.jmh.infra.BenchmarkParams;

/** Batch normalization, LeakyReLU, squared error and Adam: everything of a training step but the products. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class LayersBenchmark {
    /** What is computed. */
    @Param
    public LayerOperation operation;

    /** Rows of the batch: a batch of the tutorial, and one with as many numbers as the tutorial's weights. */
    @Param({"16", "450"})
    public int rows;

    /** Columns of the layer. */
    @Param("200")
    public int columns;

    private LayerBatch batch;

    /** How much was computed. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Work {
        /** Numbers of the batch, without padding. */
        public long elements;
    }

    /**
     * Makes the batch, and checks kernels and result.
     *
     * @param benchmark says which kernels are wanted
     */
    @Setup(Level.Trial)
    public void prepare(BenchmarkParams benchmark) {
        Guard.requireKernels(benchmark);
        operation.check(new LayerBatch(rows, columns));
        batch = new LayerBatch(rows, columns);
    }

    /**
     * The vector kernels.
     *
     * @param work counts
     */
    @Benchmark
    @Fork(value = 2, jvmArgsPrepend = ForkFlags.VECTOR)
    public void vector(Work work) {
        run(work);
    }

    /**
     * The scalar twins.
     *
     * @param work counts
     */
    @Benchmark
    @Fork(value = 2, jvmArgsPrepend = {ForkFlags.VECTOR, ForkFlags.SCALAR})
    public void scalar(Work work) {
        run(work);
    }

    private void run(Work work) {
        operation.run(batch);
        work.elements += (long) rows * columns;
    }
}
