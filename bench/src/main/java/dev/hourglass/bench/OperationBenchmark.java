package dev.hourglass.bench;

import dev.hourglass.kernel.View;
import dev.hourglass.operation.Case;
import dev.hourglass.operation.Case.Style;
import dev.hourglass.operation.Operation;
import dev.hourglass.operation.Operations;
import dev.hourglass.operation.Twin;
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

/**
 * What a training computes besides products, each operation of the list for itself: layers, activations, losses,
 * optimizers.
 *
 * <p>An operation that is not named among the parameters is measured by {@code -p operation=NAME}, as
 * {@link Operations#named} knows it; the refusal of a wrong name tells all.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class OperationBenchmark {
    /** The operation: by default those of the tutorial's training. */
    @Param({"batch_normalization", "batch_normalization_gradient", "leaky_relu", "leaky_relu/gradient", "mse/gradient",
        "adam"})
    public String operation;

    /** Rows of the batch: a batch of the tutorial, and one with as many numbers as the tutorial's weights. */
    @Param({"16", "450"})
    public int rows;

    /** Columns of the layer. */
    @Param("200")
    public int columns;

    private Twin twin;
    private Case operands;
    private View[] views;

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
        Operation measured = Operations.named(operation);
        twin = measured.inUse();
        for (Style style : Style.values()) {
            Guard.requireSameBits(operation, batch(measured, style).run(measured.scalars()).everything(),
                    batch(measured, style).run(twin).everything());
        }
        operands = batch(measured, Style.STEADY);
        views = operands.arguments();
    }

    private Case batch(Operation measured, Style style) {
        return new Case(measured, rows, columns, style);
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
        twin.run(operands.rows(), operands.columns(), views);
        work.elements += (long) rows * columns;
    }
}
