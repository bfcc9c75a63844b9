package dev.hourglass.bench;

import dev.hourglass.kernel.View;
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

/** The matrix product. Default shapes: a hidden layer of the tutorial forward, its gradient, validation, a cube. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class GemmBenchmark {
    /** Rows of A, depth, columns of B. */
    @Param({"16x100x200", "100x16x200", "330x100x200", "512x512x512"})
    public String shape;

    /** Which operand is stored transposed. */
    @Param
    public Orientation orientation;

    private GemmOperands operands;
    private double gigaflop;

    /** How much was computed; per second, that is GFLOP/s. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Work {
        /** Floating-point operations, in thousand millions. */
        public double gigaflop;
    }

    /**
     * Makes the operands, and checks kernels and result.
     *
     * @param benchmark says which kernels are wanted
     */
    @Setup(Level.Trial)
    public void prepare(BenchmarkParams benchmark) {
        Guard.requireKernels(benchmark);
        GemmShape sizes = GemmShape.parse(shape);
        operands = new GemmOperands(sizes, orientation);
        operands.check();
        gigaflop = sizes.gigaflop();
    }

    /**
     * {@return the product by the vector kernels}
     *
     * @param work counts
     */
    @Benchmark
    @Fork(value = 2, jvmArgsPrepend = ForkFlags.VECTOR)
    public View vector(Work work) {
        return multiply(work);
    }

    /**
     * {@return the product by the scalar twin}
     *
     * @param work counts
     */
    @Benchmark
    @Fork(value = 2, jvmArgsPrepend = {ForkFlags.VECTOR, ForkFlags.SCALAR})
    public View scalar(Work work) {
        return multiply(work);
    }

    private View multiply(Work work) {
        work.gigaflop += gigaflop;
        return operands.multiply();
    }
}
