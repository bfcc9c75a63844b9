package dev.hourglass.bench;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.RowEncoder;
import dev.hourglass.dataset.ClassificationSamples;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.pipeline.RowClassifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Sessions: one raw row after the other through the tutorial's encoder, into an array of the caller. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RowBenchmark {
    private static final int ROWS = 1024;

    /** What a call takes and gives. */
    public enum Call {
        /** A row of float64; codes. */
        DOUBLES {
            @Override
            void run(RowBenchmark state, int row) {
                state.encoder.encode(state.doubles[row], state.codes);
            }
        },
        /** A row of float32; codes. */
        FLOATS {
            @Override
            void run(RowBenchmark state, int row) {
                state.encoder.encode(state.floats[row], state.codes);
            }
        },
        /** A map from names to numbers; codes. */
        MAP {
            @Override
            void run(RowBenchmark state, int row) {
                state.encoder.encode(state.maps.get(row), state.codes);
            }
        },
        /** A row of float64; class and probabilities. */
        CLASSIFIER {
            @Override
            void run(RowBenchmark state, int row) {
                state.classifier.predict(state.doubles[row], state.probabilities);
            }
        },
        /** 1,024 rows of float64; codes of all. */
        BATCH {
            @Override
            void run(RowBenchmark state, int row) {
                state.encoder.encode(state.doubles, state.codes);
            }
        },
        /** A matrix of one row; a matrix of codes: no session. */
        TRANSFORM {
            @Override
            void run(RowBenchmark state, int row) {
                state.made.transform(new DoubleMatrix(1, Tutorial.COLUMNS, state.doubles[row]), 1);
            }
        };

        abstract void run(RowBenchmark state, int row);
    }

    /** The call. */
    @Param
    public Call call;

    private Encoder made;
    private RowEncoder encoder;
    private RowClassifier classifier;
    private double[][] doubles;
    private float[][] floats;
    private List<Map<String, ?>> maps;
    private float[] codes;
    private double[] probabilities;
    private int next;

    /**
     * Trains an encoder for one epoch and fits a classifier, and checks kernels and codes.
     *
     * @param benchmark says which kernels are wanted
     */
    @Setup(Level.Trial)
    public void prepare(BenchmarkParams benchmark) {
        Guard.requireKernels(benchmark);
        ClassificationSamples samples = Tutorial.samples(ROWS);
        made = Autoencoder.fit(Tutorial.names(), Tutorial.training(), Tutorial.SETTINGS.withEpochs(1), 1,
                ProgressListener.SILENT).encoder();
        List<String> classes = Arrays.stream(samples.y()).mapToObj(String::valueOf).toList();
        classifier = new RowClassifier(EncodedClassifier.fit(made, Representation.CODE, samples.x(), classes, "y",
                new LogisticRegression(), 1));
        encoder = new RowEncoder(made);
        codes = new float[ROWS * encoder.size()];
        probabilities = new double[classifier.classes()];
        putRows(samples.x());
        check(samples.x());
    }

    private void putRows(DoubleMatrix rows) {
        List<String> names = Tutorial.names();
        doubles = new double[ROWS][Tutorial.COLUMNS];
        floats = new float[ROWS][Tutorial.COLUMNS];
        maps = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Map<String, Double> map = new HashMap<>();
            for (int column = 0; column < Tutorial.COLUMNS; column++) {
                doubles[i][column] = rows.get(i, column);
                floats[i][column] = (float) doubles[i][column];
                map.put(names.get(column), doubles[i][column]);
            }
            maps.add(map);
        }
    }

    private void check(DoubleMatrix rows) {
        float[] expected = made.transform(rows, 1).values();
        encoder.encode(doubles, codes);
        Guard.requireSameBits("the codes of a batch", expected, codes);
        for (int i = 0; i < ROWS; i++) {
            encoder.encode(doubles[i], codes);
            Guard.requireSameBits("the codes of row " + i,
                    Arrays.copyOfRange(expected, i * encoder.size(), (i + 1) * encoder.size()),
                    Arrays.copyOf(codes, encoder.size()));
        }
    }

    /** {@return the codes by the vector kernels} */
    @Benchmark
    @Fork(value = 2, jvmArgsPrepend = ForkFlags.VECTOR)
    public float[] vector() {
        return run();
    }

    /** {@return the codes by the scalar twins} */
    @Benchmark
    @Fork(value = 2, jvmArgsPrepend = {ForkFlags.VECTOR, ForkFlags.SCALAR})
    public float[] scalar() {
        return run();
    }

    private float[] run() {
        next = (next + 1) % ROWS;
        call.run(this, next);
        return codes;
    }
}
