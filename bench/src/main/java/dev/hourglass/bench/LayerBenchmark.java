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

/** What the benchmarks of a training step's work besides the products share: a batch, and one operation on it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public abstract class LayerBenchmark {
    /** Rows of the batch: a batch of the tutorial, and one with as many numbers as the tutorial's weights. */
    @Param({"16", "450"})
    public int rows;

    /** Columns of the layer. */
    @Param("200")
    public int columns;

    private LayerOperation operation;
    private LayerBatch batch;

    /** How much was computed. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Work {
        /** Numbers of the batch, without padding. */
        public long elements;
    }

    /** What a layer does with a batch. */
    public enum Direction {
        /** From input to output. */
        FORWARD,

        /** From the gradient of the output to that of the input. */
        BACKWARD
    }

    /** {@return what is computed, by the parameters of this benchmark} */
    abstract LayerOperation operation();

    /**
     * Makes the batch, and checks kernels and result.
     *
     * @param benchmark says which kernels are wanted
     */
    @Setup(Level.Trial)
    public void prepare(BenchmarkParams benchmark) {
        Guard.requireKernels(benchmark);
        operation = operation();
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
