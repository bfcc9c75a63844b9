package dev.hourglass.bench;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preprocessing.Features;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * The tutorial's whole training, with scaling and validation, once in a JVM that has never trained before: what a
 * person waits for, less the start of the JVM.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class TutorialBenchmark {
    /** Passes over the training rows. */
    @Param("200")
    public int epochs;

    /** Threads of the training. */
    @Param("1")
    public int threads;

    private List<String> names;
    private DoubleMatrix training;
    private DoubleMatrix validation;

    /**
     * Makes the data. Kernels are only asked which they are: a training now would warm them up.
     *
     * @param benchmark says which kernels are wanted
     */
    @Setup(Level.Trial)
    public void prepare(BenchmarkParams benchmark) {
        Guard.requireKernels(benchmark);
        names = Tutorial.names();
        training = Tutorial.training();
        validation = Tutorial.validation();
    }

    /** Checks two steps of training, on kernels compiled by the training that was measured. */
    @TearDown(Level.Trial)
    public void check() {
        TrainingCheck.check(Tutorial.COLUMNS, Tutorial.SETTINGS.batchSize(), threads);
    }

    /** {@return what was learned, on the vector kernels} */
    @Benchmark
    @Fork(value = 5, jvmArgsPrepend = ForkFlags.VECTOR)
    public Autoencoder vector() {
        return fit();
    }

    /** {@return what was learned, on the scalar twins} */
    @Benchmark
    @Fork(value = 1, jvmArgsPrepend = {ForkFlags.VECTOR, ForkFlags.SCALAR})
    public Autoencoder scalar() {
        return fit();
    }

    private Autoencoder fit() {
        return Autoencoder.fit(Features.ofNumbers(names), FitData.of(training).withValidation(validation),
                Tutorial.SETTINGS.withEpochs(epochs), threads, ProgressListener.SILENT);
    }
}
