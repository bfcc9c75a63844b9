package dev.hourglass.cli;

import static dev.hourglass.cli.Blobs.TRAIN;
import static dev.hourglass.cli.Blobs.lines;
import static dev.hourglass.cli.Blobs.trained;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.linear.ClassWeights;
import dev.hourglass.linear.LogisticModel;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scikit-learn demands of classifiers alone; see {@link EstimatorChecksTest}, also for what is left out. */
class ClassifierChecksTest {
    private static final LogisticRegression REGRESSION = new LogisticRegression();

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void writeData() throws IOException {
        bench = Blobs.in(new Workbench(folder));
    }

    private static DoubleMatrix column(double... values) {
        return new DoubleMatrix(values.length, 1, values);
    }

    @Test
    void sampleWeightsShape() {
        for (double[] weights : new double[][] {{1}, {1, 1, 1}, {1, Double.NaN}, {1, -1}}) {
            assertThrows(IllegalArgumentException.class,
                    () -> REGRESSION.fit(column(0, 1), new int[] {0, 1}, weights));
        }
    }

    @Test
    void sampleWeightsNotOverwritten() throws IOException {
        double[] values = {0, 1, 2, 3};
        double[] weights = {1, 2, 3, 4};
        REGRESSION.withClassWeights(ClassWeights.balanced())
                .fit(new DoubleMatrix(4, 1, values), new int[] {0, 1, 0, 1}, weights);
        assertArrayEquals(new double[] {0, 1, 2, 3}, values);
        assertArrayEquals(new double[] {1, 2, 3, 4}, weights);
        byte[] data = bench.bytes("data.csv");
        trained(bench, "m.st", "--classifier");
        bench.done("predict m.st data.csv --quiet -o out.csv");
        assertArrayEquals(data, bench.bytes("data.csv"));
    }

    @Test
    void sampleWeightsInvariance() {
        double[] x = {0, 1, 2, 2.5, 1.5, 0.3};
        int[] y = {0, 0, 1, 1, 0, 1};
        assertEquals(REGRESSION.fit(column(x), y), REGRESSION.fit(column(x), y, new double[] {1, 1, 1, 1, 1, 1}));
        LogisticModel removed = REGRESSION.fit(column(Arrays.copyOf(x, 5)), Arrays.copyOf(y, 5));
        LogisticModel zero = REGRESSION.fit(column(x), y, new double[] {1, 1, 1, 1, 1, 0});
        assertArrayEquals(removed.coefficients().values(), zero.coefficients().values(), 1e-6);
        assertArrayEquals(removed.intercepts(), zero.intercepts(), 1e-6);
    }

    @Test
    void classifierDataNotAnArray() throws IOException {
        trained(bench, "m.st", "--classifier");
        String file = bench.done("predict m.st data.csv").out();
        Program piped = Recorded.command(bench.text("data.csv"), "predict", folder.resolve("m.st").toString(), "-");
        assertEquals(file, piped.out());
    }

    @Test
    void classifiersOneLabel() throws IOException {
        trained(bench, "encoder.st", "");
        bench.write("data.csv", bench.text("data.csv").replaceAll(",c\\d\n", ",only\n"));
        bench.refused(TRAIN + "--classifier", 65, "the target has one class only, \"only\"");
        bench.refused("fit-classifier encoder.st data.csv --target y", 65, "the target has one class only, \"only\"");
        assertThrows(IllegalArgumentException.class,
                () -> REGRESSION.fit(new DoubleMatrix(3, 1), new int[] {0, 0, 0}));
    }

    /** Never a model that knows one answer. */
    @Test
    void classifiersOneLabelSampleWeights() {
        String message = assertThrows(IllegalArgumentException.class, () -> REGRESSION
                .fit(column(0, 1, 2, 3), new int[] {0, 0, 1, 1}, new double[] {1, 1, 0, 0})).getMessage();
        assertTrue(message.startsWith("only rows of class 0 have a weight above 0"), message);
    }

    /** How many of the rows a model predicts right, by lines of target, class and probabilities. */
    private static long right(List<String> predicted) {
        return predicted.stream().filter(line -> line.split(",")[0].equals(line.split(",")[1])).count();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"007|7|07", "' a'|a|'a '", "\u00e9|e\u0301|E", "1e3|1000|1000.0",
        "null|NA|nan", "\uD83D\uDE00|\uFFEE|=1+1"})
    void classifiersClasses(String first, String second, String third) throws IOException {
        List<String> names = List.of(first, second, third);
        List<String> rows = Blobs.rows().stream()
                .map(row -> row.substring(0, row.length() - 2) + names.get(row.charAt(row.length() - 1) - '0'))
                .toList();
        bench.write("data.csv", Blobs.table(rows));
        bench.done("train data.csv --target y --classifier --epochs 60 --quiet -o m.st");
        List<String> predicted = lines(bench.done("predict m.st data.csv --keep y").out());
        assertTrue(right(predicted) > 0.9 * Blobs.ROWS, predicted.toString());
    }

    @Test
    void estimatorsPartialFitNFeatures() throws IOException {
        bench.done(TRAIN + "--checkpoint c.st --every 1 -o m.st");
        bench.write("wide.csv", bench.text("data.csv").replace("\n", ",1\n").replaceFirst(",1\n", ",z\n"));
        bench.refused("train wide.csv --resume c.st", 65,
                "begun with other columns: found \"a\", \"b\", \"c\", \"z\"");
    }

    @Test
    void classifiersTrain() throws IOException {
        bench.done("train data.csv --target y --classifier --epochs 100 --quiet -o m.st");
        List<String> predicted = lines(bench.done("predict m.st data.csv --keep y").out());
        assertTrue(right(predicted) > 0.83 * Blobs.ROWS, predicted.toString());
        for (String line : predicted) {
            double[] cells = Arrays.stream(line.split(",")).skip(2).mapToDouble(Double::parseDouble).toArray();
            assertEquals(3, cells.length);
            assertEquals(1, cells[0] + cells[1] + cells[2], 1e-15);
        }
        bench.write("narrow.csv", "a,b\n1,2\n");
        bench.refused("predict m.st narrow.csv", 65, "columns are missing: \"c\"");
    }

    @Test
    void classifiersRegressionTarget() throws IOException {
        List<String> rows = IntStream.range(0, 50).mapToObj(i -> i + ",0." + (10 + i / 2)).toList();
        bench.write("data.csv", "a,y\n" + String.join("\n", rows) + "\n");
        bench.refused(TRAIN + "--classifier", 65, "the target measures something: it has 25 numbers");
    }

    @Test
    void supervisedYNoNan() throws IOException {
        bench.write("data.csv", bench.text("data.csv").replaceFirst("c1\n", "\n"));
        bench.refused(TRAIN + "--classifier", 65, "data.csv:3:4 (column \"y\"): found an empty target");
    }

    @Test
    void estimatorsUnfitted() throws IOException {
        bench.refused("predict none.st data.csv", 66, "no such file");
        bench.write("empty.st", "");
        bench.refused("predict empty.st data.csv", 65, "a safetensors file has 8 bytes or more, found 0");
        trained(bench, "m.st", "");
        bench.refused("predict m.st data.csv", 65, "found an encoder, expected a classifier");
    }

    @Test
    void classWeightClassifiers() {
        LogisticModel model = REGRESSION.withClassWeights(ClassWeights.given(1000, 1e-3))
                .fit(column(0, 1, 2, 3), new int[] {0, 1, 0, 1});
        assertArrayEquals(new int[4], model.predict(column(0, 1, 2, 3)));
    }

    @Test
    void nonTransformerEstimatorsNIter() {
        assertTrue(REGRESSION.fit(column(0, 1), new int[] {0, 1}).convergence().iterations() >= 1);
    }

    @Test
    void decisionProbaConsistency() {
        DoubleMatrix x = column(IntStream.rangeClosed(0, 100).mapToDouble(i -> i * 0.3 - 15).toArray());
        LogisticModel model = REGRESSION.fit(column(-1, 1, 0, 2), new int[] {0, 1, 0, 1});
        double[] scores = model.decisionFunction(x).values();
        DoubleMatrix probabilities = model.predictProbabilities(x);
        for (int i = 1; i <= 100; i++) {
            assertTrue(scores[i] > scores[i - 1] && probabilities.get(i, 1) >= probabilities.get(i - 1, 1));
        }
    }

    @Test
    void requiresYNone() {
        bench.refused("train data.csv --classifier", 64, "name their column with --target");
        bench.refused("train data.csv --target Y --classifier", 65, "did you mean \"y\"?");
    }
}
