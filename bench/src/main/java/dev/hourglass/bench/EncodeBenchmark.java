package dev.hourglass.bench;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.oracle.OracleMatrix;
import dev.hourglass.oracle.OracleNetwork;
import dev.hourglass.oracle.Rounding;
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

/** From raw float64 rows to codes through the tutorial's encoder: scaling, rounding to float32, encoding half. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EncodeBenchmark {
    /** So many rows are compared with the oracle. */
    private static final int CHECKED_ROWS = 20;

    /** Rows in a call: one, a chunk and more, a large table. */
    @Param({"1", "1000", "20000"})
    public int batch;

    /** Threads of the call. */
    @Param("1")
    public int threads;

    private Encoder encoder;
    private DoubleMatrix rows;

    /**
     * Trains an encoder for one epoch, and checks kernels and codes.
     *
     * @param benchmark says which kernels are wanted
     */
    @Setup(Level.Trial)
    public void prepare(BenchmarkParams benchmark) {
        Guard.requireKernels(benchmark);
        encoder = Autoencoder.fit(Tutorial.names(), Tutorial.training(),
                Tutorial.SETTINGS.withEpochs(1), threads, ProgressListener.SILENT).encoder();
        rows = Tutorial.rows(batch);
        check();
    }

    private void check() {
        int count = Math.min(CHECKED_ROWS, batch);
        Matrix scaled = encoder.scaler().transform(rows).toFloat();
        Matrix codes = encoder.transform(rows, threads);
        OracleNetwork oracle = new OracleNetwork(encoder.network(), null, Rounding.SINGLE);
        float[] expected = OracleMatrix.singles(oracle.infer(OracleMatrix.rows(scaled, batch - count, batch)));
        float[] actual = OracleMatrix.singles(OracleMatrix.rows(codes, batch - count, batch));
        Guard.requireSameBits("the codes of the last " + count + " rows", expected, actual);
    }

    /**
     * {@return the codes by the vector kernels}
     *
     * @param count counts rows
     */
    @Benchmark
    @Fork(value = 2, jvmArgsPrepend = ForkFlags.VECTOR)
    public Matrix vector(RowCount count) {
        return encode(count);
    }

    /**
     * {@return the codes by the scalar twins}
     *
     * @param count counts rows
     */
    @Benchmark
    @Fork(value = 2, jvmArgsPrepend = {ForkFlags.VECTOR, ForkFlags.SCALAR})
    public Matrix scalar(RowCount count) {
        return encode(count);
    }

    private Matrix encode(RowCount count) {
        count.rows += batch;
        return encoder.transform(rows, threads);
    }
}
