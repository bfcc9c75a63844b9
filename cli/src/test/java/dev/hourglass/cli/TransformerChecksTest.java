package dev.hourglass.cli;

import static dev.hourglass.cli.Blobs.TRAIN;
import static dev.hourglass.cli.Blobs.lines;
import static dev.hourglass.cli.Blobs.trained;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preprocessing.MinMaxScaler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scikit-learn demands of scalers and transformers alone; see {@link EstimatorChecksTest}. */
class TransformerChecksTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void writeData() throws IOException {
        bench = Blobs.in(new Workbench(folder));
    }

    /** The columns that are learned from. */
    private static DoubleMatrix data() {
        return new DoubleMatrix(Blobs.ROWS, 3, Blobs.rows().stream()
                .flatMap(row -> Arrays.stream(row.split(",")).limit(3)).mapToDouble(Double::parseDouble).toArray());
    }

    @Test
    void transformerDataNotAnArray() throws IOException {
        trained(bench, "m.st", "");
        String file = bench.done("encode m.st data.csv").out();
        Program piped = Recorded.command(bench.text("data.csv"), "encode", folder.resolve("m.st").toString(), "-");
        assertEquals(file, piped.out());
    }

    /** Fitted and used at once, in memory, and fitted, saved, loaded and used give the same bits. */
    @Test
    void transformerGeneral() throws IOException {
        MinMaxScaler scaler = MinMaxScaler.fit(data());
        assertEquals(scaler.transform(data()), MinMaxScaler.fit(data()).transform(data()));
        assertThrows(IllegalArgumentException.class, () -> scaler.transform(new DoubleMatrix(3, 2)));
        Autoencoder trained = Autoencoder.fit(List.of("a", "b", "c"), data(),
                new AutoencoderSettings().withEpochs(3).withBottleneck(2), 1, ProgressListener.SILENT);
        trained(bench, "m.st", "");
        float[] codes = trained.transform(data(), 1).values();
        List<String> cells = lines(bench.done("encode m.st data.csv").out()).stream()
                .flatMap(line -> Arrays.stream(line.split(","))).toList();
        assertEquals(codes.length, cells.size());
        for (int i = 0; i < codes.length; i++) {
            assertEquals(codes[i], Float.parseFloat(cells.get(i)));
        }
        assertThrows(IllegalArgumentException.class, () -> trained.transform(new DoubleMatrix(3, 2), 1));
        bench.write("narrow.csv", "a,b\n1,2\n");
        bench.refused("encode m.st narrow.csv", 65, "columns are missing: \"c\"");
    }

    /** Codes are float32, probabilities float64, each with the digits that give the same number back. */
    @Test
    void transformerPreserveDtypes() throws IOException {
        trained(bench, "m.st", "--classifier");
        String code = lines(bench.done("encode m.st data.csv").out()).get(0).split(",")[0];
        assertEquals(code, Float.toString(Float.parseFloat(code)).replace("E", "e"));
        String probability = lines(bench.done("predict m.st data.csv").out()).get(0).split(",")[1];
        assertTrue(Double.parseDouble(probability) > 0 && probability.length() > 12, probability);
    }

    @Test
    void transformersUnfitted() throws IOException {
        bench.refused("encode none.st data.csv", 66, "no such file");
        bench.write("empty.st", "");
        bench.refused("encode empty.st data.csv", 65, "a safetensors file has 8 bytes or more, found 0");
    }

    @Test
    void transformerNIter() {
        JsonResult json = JsonResult.of(bench.done(TRAIN + "--json -o m.st").out());
        assertEquals("3", json.text("epochs"));
    }

    /** What goes in stays as it is, as demanded of all estimators. */
    @Test
    void dictUnchanged() {
        DoubleMatrix data = data();
        MinMaxScaler scaler = MinMaxScaler.fit(data);
        double[] scale = scaler.scale();
        scaler.transform(data);
        assertArrayEquals(scale, scaler.scale());
        assertEquals(data(), data);
    }
}
