package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.linear.ClassWeights;
import dev.hourglass.linear.LogisticModel;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.random.RandomState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What scikit-learn 1.2.1 demands of its estimators ({@code sklearn.utils.estimator_checks}), in the terms of tables,
 * files and commands, for scaler, encoder and classifier. A test has the name of the check it stands for.
 *
 * <p>Left out, for want of a counterpart: {@code check_sparsify_coefficients} (all is dense),
 * {@code check_supervised_y_2d}, {@code check_fit1d} and {@code check_fit2d_predict1d} (a table has two dimensions),
 * {@code check_dont_overwrite_parameters} (nothing can be overwritten). Weights of rows are offered by the library alone:
 * {@code check_sample_weights_pandas_series}, {@code …_not_an_array} and {@code …_list} are one type there.
 */
class EstimatorChecksTest {
    private static final int ROWS = 60;
    private static final String TRAIN = "train data.csv --target y --epochs 3 --bottleneck 2 --quiet ";

    @TempDir
    Path folder;

    private Workbench bench;

    /** Three blobs in three columns, far apart. */
    @BeforeEach
    void writeData() throws IOException {
        bench = new Workbench(folder);
        bench.write("data.csv", table(blobs()));
    }

    private static List<String> blobs() {
        RandomState random = new RandomState(7);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            int label = i % 3;
            rows.add((4 * label + random.standardNormal()) + "," + (random.standardNormal() - 4 * label) + ","
                    + (label == 1 ? 4 : 0) + ",c" + label);
        }
        return rows;
    }

    private static String table(List<String> rows) {
        return "a,b,c,y\n" + String.join("\n", rows) + "\n";
    }

    private static List<String> lines(String text) {
        return text.lines().skip(1).toList();
    }

    private byte[] trained(String name, String options) throws IOException {
        bench.done(TRAIN + "-o " + name + " " + options);
        return bench.bytes(name);
    }

    @Test
    void noAttributesSetInInit() {
        bench.refused("train missing.csv --epochs 0", 64, "--epochs");
        bench.refused("predict missing.st missing.csv --threads 0", 64, "--threads");
    }

    @Test
    void estimatorsDtypes() throws IOException {
        byte[] expected = trained("m.st", "");
        bench.write("data.csv", bench.text("data.csv").replace(",4,", ",4.0,").replace(",0,", ",0e5,"));
        assertArrayEquals(expected, trained("n.st", ""));
    }

    @Test
    void fitScoreTakesY() {
        bench.done("train data.csv --ignore y --epochs 1 --quiet -o m.st");
        bench.refused("train data.csv --ignore y --classifier", 64, "--classifier needs classes");
        bench.refused("fit-classifier m.st data.csv", 64, "--target");
        bench.refused("evaluate data.csv", 64, "--target");
    }

    @Test
    void sampleWeightsShape() {
        DoubleMatrix x = new DoubleMatrix(2, 1, new double[] {0, 1});
        for (double[] weights : new double[][] {{1}, {1, 1, 1}, {1, Double.NaN}, {1, -1}}) {
            assertThrows(IllegalArgumentException.class,
                    () -> LogisticRegression.defaults().fit(x, new int[] {0, 1}, weights));
        }
    }

    @Test
    void sampleWeightsNotOverwritten() throws IOException {
        double[] values = {0, 1, 2, 3};
        double[] weights = {1, 2, 3, 4};
        LogisticRegression.defaults().withClassWeights(ClassWeights.balanced())
                .fit(new DoubleMatrix(4, 1, values), new int[] {0, 1, 0, 1}, weights);
        assertArrayEquals(new double[] {0, 1, 2, 3}, values);
        assertArrayEquals(new double[] {1, 2, 3, 4}, weights);
        byte[] data = bench.bytes("data.csv");
        trained("m.st", "--classifier");
        bench.done("predict m.st data.csv --quiet -o out.csv");
        assertArrayEquals(data, bench.bytes("data.csv"));
    }

    @Test
    void sampleWeightsInvariance() {
        double[] x = {0, 1, 2, 2.5, 1.5, 0.3};
        int[] y = {0, 0, 1, 1, 0, 1};
        LogisticRegression regression = LogisticRegression.defaults();
        LogisticModel plain = regression.fit(new DoubleMatrix(6, 1, x), y);
        double[] ones = {1, 1, 1, 1, 1, 1};
        assertEquals(plain, regression.fit(new DoubleMatrix(6, 1, x), y, ones));
        double[] without = {1, 1, 1, 1, 1, 0};
        LogisticModel removed = regression.fit(new DoubleMatrix(5, 1, Arrays.copyOf(x, 5)), Arrays.copyOf(y, 5));
        LogisticModel zero = regression.fit(new DoubleMatrix(6, 1, x), y, without);
        assertArrayEquals(removed.coefficients().values(), zero.coefficients().values(), 1e-6);
        assertArrayEquals(removed.intercepts(), zero.intercepts(), 1e-6);
    }

    @Test
    void estimatorsFitReturnsSelf() throws IOException {
        assertTrue(folder.resolve("data.csv").toFile().setReadOnly());
        trained("m.st", "--classifier");
    }

    @ParameterizedTest
    @CsvSource({"1+2i", "a", "1:0.5", "{}"})
    void complexDataAndDtypeObject(String cell) throws IOException {
        bench.write("data.csv", "a,y\n1,u\n2,v\n" + cell + ",u\n4,v\n");
        bench.refused(TRAIN, 65, "data.csv:4:1 (column \"a\"): found \"" + cell + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''| is empty", "'a,y\n'|no data rows", "'y\nu\nv\n'|no column is left"})
    void estimatorsEmptyDataMessages(String csv, String message) throws IOException {
        bench.write("data.csv", csv);
        bench.refused(TRAIN, 65, message);
    }

    @Test
    void pipelineConsistency() throws IOException {
        byte[] whole = trained("whole.st", "--classifier");
        trained("encoder.st", "");
        bench.done("fit-classifier encoder.st data.csv --target y --quiet -o parts.st");
        assertArrayEquals(whole, bench.bytes("parts.st"));
        assertEquals(bench.done("encode encoder.st data.csv").out(), bench.done("encode whole.st data.csv").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "inf", "-Infinity", "", "1e999"})
    void estimatorsNanInf(String cell) throws IOException {
        trained("m.st", "--classifier");
        String bad = bench.text("data.csv").replaceFirst("\n[^,]*,", "\n" + cell + ",");
        bench.write("bad.csv", bad);
        for (String line : List.of("train bad.csv --target y", "encode m.st bad.csv", "predict m.st bad.csv",
                "evaluate bad.csv --target y", "fit-classifier m.st bad.csv --target y")) {
            bench.refused(line, 65, "bad.csv:2:1 (column \"a\"): found ");
        }
    }

    @Test
    void estimatorsOverwriteParamsAndGetParams() {
        bench.done(TRAIN + "--learning-rate 0.004 --batch-size 7 --seed 5 --hidden 5,4 --slope 0.2 -o m.st");
        JsonResult training = JsonResult.of(bench.done("inspect m.st --json").out()).member("training");
        assertEquals(List.of("3", "7", "0.004", "5"), List.of(training.text("epochs"), training.text("batch_size"),
                training.text("learning_rate"), training.text("seed")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 1:0.5 2:0.3\n0 2:1\n", "@relation r\n@attribute a real\n@data\n1\n2\n"})
    void estimatorSparseData(String text) throws IOException {
        bench.write("data.csv", text);
        bench.refused("train data.csv", 65, "data.csv:");
    }

    @Test
    void estimatorsPickleAndFitCheckIsFitted() throws IOException {
        trained("m.st", "--classifier");
        String predicted = bench.done("predict m.st data.csv").out();
        byte[] model = bench.bytes("m.st");
        assertEquals(predicted, bench.done("predict m.st data.csv").out());
        assertArrayEquals(model, bench.bytes("m.st"));
        bench.done("inspect m.st");
        model[model.length - 1] ^= 1;
        java.nio.file.Files.write(folder.resolve("bad.st"), model);
        bench.refused("inspect bad.st", 65, "changed after it was written");
        bench.refused("predict bad.st data.csv", 65, "changed after it was written");
    }

    @Test
    void estimatorGetTagsDefaultKeys() {
        String help = bench.done("--help").out();
        for (Command command : Commands.all()) {
            assertTrue(help.contains("  " + command.spec().name() + " "), command.spec().name());
        }
    }

    @Test
    void dataNotAnArray() throws IOException {
        trained("m.st", "--classifier");
        String file = bench.done("predict m.st data.csv").out();
        Program piped = Recorded.command(bench.text("data.csv"), "predict", folder.resolve("m.st").toString(), "-");
        assertEquals(file, piped.out());
    }

    @Test
    void classifiersOneLabel() throws IOException {
        bench.write("data.csv", bench.text("data.csv").replaceAll(",c\\d\n", ",only\n"));
        bench.refused(TRAIN + "--classifier", 65, "the target has one class only, \"only\"");
        assertThrows(IllegalArgumentException.class, () -> LogisticRegression.defaults()
                .fit(new DoubleMatrix(3, 1), new int[] {0, 0, 0}));
    }

    @Test
    void classifiersOneLabelSampleWeights() {
        double[] weights = {1, 1, 0, 0};
        DoubleMatrix x = new DoubleMatrix(4, 1, new double[] {0, 1, 2, 3});
        assertThrows(IllegalArgumentException.class,
                () -> LogisticRegression.defaults().fit(x, new int[] {0, 0, 1, 1}, weights));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"007|7|07", "' a'|a|'a '", "\u00e9|e\u0301|E", "1e3|1000|1000.0",
        "null|NA|nan", "\uD83D\uDE00|\uFFEE|=1+1"})
    void classifiersClasses(String first, String second, String third) throws IOException {
        List<String> names = List.of(first, second, third);
        List<String> rows = blobs().stream().map(row -> row.replaceFirst("c(\\d)$", "x$1"))
                .map(row -> row.substring(0, row.lastIndexOf(',') + 1) + names.get(row.charAt(row.length() - 1) - '0'))
                .toList();
        bench.write("data.csv", table(rows));
        bench.done("train data.csv --target y --classifier --epochs 60 --quiet -o m.st");
        List<String> predicted = lines(bench.done("predict m.st data.csv --keep y").out());
        long right = predicted.stream().filter(line -> line.split(",")[0].equals(line.split(",")[1])).count();
        assertTrue(right > 0.9 * ROWS, predicted.toString());
    }

    @Test
    void classifiersTrain() throws IOException {
        bench.done("train data.csv --target y --classifier --epochs 100 --quiet -o m.st");
        List<String> predicted = lines(bench.done("predict m.st data.csv --keep y").out());
        long right = predicted.stream().filter(line -> line.split(",")[0].equals(line.split(",")[1])).count();
        assertTrue(right > 0.83 * ROWS, right + " of " + ROWS);
        for (String line : predicted) {
            String[] cells = line.split(",");
            double sum = Double.parseDouble(cells[2]) + Double.parseDouble(cells[3]) + Double.parseDouble(cells[4]);
            assertEquals(1, sum, 1e-15);
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
        bench.refused("encode none.st data.csv", 66, "no such file");
        bench.refused("predict none.st data.csv", 66, "no such file");
        bench.write("empty.st", "");
        bench.refused("encode empty.st data.csv", 65, "a safetensors file has 8 bytes or more, found 0");
        trained("m.st", "");
        bench.refused("predict m.st data.csv", 65, "not a classifier of this program");
    }

    @Test
    void classWeightClassifiers() {
        DoubleMatrix x = new DoubleMatrix(4, 1, new double[] {0, 1, 2, 3});
        LogisticModel model = LogisticRegression.defaults().withClassWeights(ClassWeights.given(1000, 1e-3))
                .fit(x, new int[] {0, 1, 0, 1});
        assertArrayEquals(new int[4], model.predict(x));
    }

    @Test
    void estimatorsNIter() throws IOException {
        JsonResult json = JsonResult.of(bench.done(TRAIN + "--json -o m.st").out());
        assertEquals("3", json.text("epochs"));
        LogisticModel model = LogisticRegression.defaults().fit(new DoubleMatrix(2, 1, new double[] {0, 1}),
                new int[] {0, 1});
        assertTrue(model.convergence().iterations() >= 1);
    }

    @Test
    void decisionProbaConsistency() {
        DoubleMatrix x = new DoubleMatrix(101, 1);
        for (int i = 0; i <= 100; i++) {
            x.set(i, 0, i * 0.3 - 15);
        }
        LogisticModel model = LogisticRegression.defaults().fit(new DoubleMatrix(4, 1, new double[] {-1, 1, 0, 2}),
                new int[] {0, 1, 0, 1});
        double[] scores = model.decisionFunction(x).values();
        DoubleMatrix probabilities = model.predictProbabilities(x);
        for (int i = 1; i <= 100; i++) {
            assertTrue(scores[i] > scores[i - 1] && probabilities.get(i, 1) >= probabilities.get(i - 1, 1));
        }
    }

    @Test
    void parametersDefaultConstructible() throws IOException {
        bench.write("small.csv", "a,b\n1,2\n3,4\n5,7\n");
        bench.done("train small.csv --quiet -o m.st");
        assertEquals("200", JsonResult.of(bench.done("inspect m.st --json").out()).member("training").text("epochs"));
    }

    @Test
    void methodsSampleOrderInvariance() throws IOException {
        trained("m.st", "--classifier");
        List<String> rows = new ArrayList<>(blobs());
        List<String> straight = new ArrayList<>(lines(bench.done("predict m.st data.csv").out()));
        Collections.reverse(rows);
        Collections.reverse(straight);
        bench.write("turned.csv", table(rows));
        assertEquals(straight, lines(bench.done("predict m.st turned.csv").out()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 32})
    void methodsSubsetInvariance(int size) throws IOException {
        trained("m.st", "--classifier");
        List<String> whole = lines(bench.done("predict m.st data.csv").out());
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < ROWS; from += size) {
            bench.write("part.csv", table(blobs().subList(from, Math.min(from + size, ROWS))));
            parts.addAll(lines(bench.done("predict m.st part.csv").out()));
        }
        assertEquals(whole, parts);
    }

    @Test
    void fit2dOneSample() throws IOException {
        trained("m.st", "--classifier");
        bench.write("one.csv", table(blobs().subList(0, 1)));
        bench.refused("train one.csv --target y", 65, "found one row to learn from");
        String predicted = bench.done("predict m.st one.csv").out();
        assertFalse(predicted.contains("NaN"), predicted);
        bench.write("two.csv", "a\n1\n2\n");
        assertFalse(bench.done("train two.csv --batch-size 1 --epochs 2 -o two.st").out().contains("NaN"));
    }

    @Test
    void fit2dOneFeature() throws IOException {
        bench.write("data.csv", "a,y\n1,u\n2,v\n3,u\n5,v\n");
        bench.done("train data.csv --target y --classifier --epochs 2 --quiet -o m.st");
        assertEquals(4, lines(bench.done("predict m.st data.csv").out()).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--epochs x", "--learning-rate 0", "--c -1", "--bottleneck 0", "--impute best", "--slope -1"})
    void setParams(String option) {
        bench.refused("train data.csv --target y --classifier -o m.st " + option, 64, option.split(" ")[0]);
        assertFalse(folder.resolve("m.st").toFile().exists());
    }

    @Test
    void dictUnchanged() throws IOException {
        byte[] model = trained("m.st", "--classifier");
        bench.done("predict m.st data.csv");
        bench.done("encode m.st data.csv");
        bench.done("evaluate data.csv --target y --model m.st");
        assertArrayEquals(model, bench.bytes("m.st"));
    }

    @Test
    void fitIdempotent() throws IOException {
        assertArrayEquals(trained("m.st", "--classifier --seed 3"), trained("n.st", "--classifier --seed 3"));
    }

    @Test
    void nFeaturesIn() throws IOException {
        trained("m.st", "");
        assertTrue(bench.done("inspect m.st").out().contains("encodes     3 columns into 2"));
        assertEquals(3, JsonResult.of(bench.done("inspect m.st --json").out()).list("columns").size());
    }

    @Test
    void requiresYNone() {
        bench.refused("train data.csv --classifier", 64, "name their column with --target");
        bench.refused("train data.csv --target Y --classifier", 65, "did you mean \"y\"?");
    }

    @Test
    void estimatorsPartialFitNFeatures() throws IOException {
        bench.done(TRAIN + "--checkpoint c.st --every 1 -o m.st");
        bench.write("wide.csv", bench.text("data.csv").replace("\n", ",1\n").replaceFirst(",1\n", ",z\n"));
        bench.refused("train wide.csv --resume c.st", 65, "");
    }

    @Test
    void transformerGeneral() {
        DoubleMatrix rows = new DoubleMatrix(3, 2, new double[] {1, 5, 2, 6, 3, 9});
        MinMaxScaler scaler = MinMaxScaler.fit(rows);
        assertEquals(scaler.transform(rows), MinMaxScaler.fit(rows).transform(rows));
        assertThrows(IllegalArgumentException.class, () -> scaler.transform(new DoubleMatrix(3, 3)));
    }

    /** Codes are float32, probabilities float64, each with the digits that give the same number back. */
    @Test
    void transformerPreserveDtypes() throws IOException {
        trained("m.st", "--classifier");
        String code = lines(bench.done("encode m.st data.csv").out()).get(0).split(",")[0];
        assertEquals(code, Float.toString(Float.parseFloat(code)).replace("E", "e"));
        String probability = lines(bench.done("predict m.st data.csv").out()).get(0).split(",")[1];
        assertTrue(Double.parseDouble(probability) > 0 && probability.length() > 12, probability);
    }
}
