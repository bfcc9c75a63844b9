package dev.hourglass.bench;

import dev.hourglass.nn.FitData;
import dev.hourglass.nn.FitSettings;
import dev.hourglass.nn.Network;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.TrainedNetwork;
import dev.hourglass.nn.Trainer;
import dev.hourglass.nn.TrainingData;
import dev.hourglass.random.RandomState;
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
 * Epochs of the tutorial's training in a warm JVM: shuffled, without validation, 42 steps an epoch at batch size 16.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TrainingBenchmark {
    /** Rows between two updates. */
    @Param({"16", "256"})
    public int batchSize;

    /** Threads of the training. */
    @Param("1")
    public int threads;

    /** Columns of the table; the network has layers of twice as many units, as many, and half as many. */
    @Param("100")
    public int columns;

    /** Epochs of a call: a training finds out after some hundredths of a second whether threads should share a step. */
    @Param("1")
    public int epochs;

    private Network network;
    private TrainingData data;
    private FitSettings settings;
    private RandomState order;

    /** How many updates were made. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Steps {
        /** Updates of the weights. */
        public long steps;
    }

    /**
     * Makes network and data, and checks kernels and two steps of training.
     *
     * @param benchmark says which kernels are wanted
     */
    @Setup(Level.Trial)
    public void prepare(BenchmarkParams benchmark) {
        Guard.requireKernels(benchmark);
        TrainingCheck.check(columns, batchSize, threads);
        network = Tutorial.network(columns);
        data = TrainingData.ofItself(Tutorial.scaled(Tutorial.training(columns)));
        settings = Tutorial.epochs(epochs, batchSize, true, threads);
        order = new RandomState(1);
    }

    /**
     * {@return the network after training on the vector kernels}
     *
     * @param steps counts updates
     * @param rows  counts rows
     */
    @Benchmark
    @Fork(value = 2, jvmArgsPrepend = ForkFlags.VECTOR)
    public TrainedNetwork vector(Steps steps, RowCount rows) {
        return train(steps, rows);
    }

    /**
     * {@return the network after training on the scalar twins}
     *
     * @param steps counts updates
     * @param rows  counts rows
     */
    @Benchmark
    @Fork(value = 2, jvmArgsPrepend = {ForkFlags.VECTOR, ForkFlags.SCALAR})
    public TrainedNetwork scalar(Steps steps, RowCount rows) {
        return train(steps, rows);
    }

    private TrainedNetwork train(Steps steps, RowCount rows) {
        steps.steps += (long) epochs * ((data.rows() + batchSize - 1) / batchSize);
        rows.rows += (long) epochs * data.rows();
        return Trainer.fit(network, FitData.of(data), settings, order, ProgressListener.SILENT);
    }
}
