package dev.hourglass.bench;

import dev.hourglass.dataset.ClassificationSamples;
import dev.hourglass.linear.LogisticModel;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.MinMaxScaler;
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

/** A fit of the classifier to the tutorial's rows, scaled, from nothing to the optimum, in float64. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LogisticRegressionBenchmark {
    private static final int MOST_ITERATIONS = 200;

    /** Rows to fit to: the tutorial's table, and a hundred of them. */
    @Param({"1000", "100000"})
    public int rows;

    /** What every component of the gradient has to get below. */
    @Param("1e-6")
    public double tolerance;

    /** Threads of the fit. */
    @Param("1")
    public int threads;

    private LogisticRegression settings;
    private DoubleMatrix x;
    private int[] codes;

    /**
     * Makes the rows, and checks kernels and the optimum.
     *
     * @param benchmark says which kernels are wanted
     */
    @Setup(Level.Trial)
    public void prepare(BenchmarkParams benchmark) {
        Guard.requireKernels(benchmark);
        ClassificationSamples samples = Tutorial.samples(rows);
        x = MinMaxScaler.fit(samples.x()).transform(samples.x());
        codes = samples.y();
        settings = new LogisticRegression().withStopping(MOST_ITERATIONS, tolerance);
        check();
    }

    private void check() {
        LogisticModel model = settings.fit(x, codes, threads);
        double gradient = NaiveLogisticLoss.largestGradient(x, codes, model.coefficients().values(),
                model.intercepts()[0]);
        if (!(gradient <= tolerance)) {
            throw new IllegalStateException("not at the optimum: expected a gradient up to " + tolerance + ", found "
                    + gradient);
        }
    }

    /**
     * {@return the model, by the vector kernels}
     *
     * @param count counts rows
     */
    @Benchmark
    @Fork(value = 2, jvmArgsPrepend = ForkFlags.VECTOR)
    public LogisticModel vector(RowCount count) {
        return fit(count);
    }

    /**
     * {@return the model, by the scalar twins}
     *
     * @param count counts rows
     */
    @Benchmark
    @Fork(value = 2, jvmArgsPrepend = {ForkFlags.VECTOR, ForkFlags.SCALAR})
    public LogisticModel scalar(RowCount count) {
        return fit(count);
    }

    private LogisticModel fit(RowCount count) {
        count.rows += rows;
        return settings.fit(x, codes, threads);
    }
}
