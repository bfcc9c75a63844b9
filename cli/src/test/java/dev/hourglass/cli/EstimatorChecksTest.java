package dev.hourglass.cli;

import static dev.hourglass.cli.Blobs.TRAIN;
import static dev.hourglass.cli.Blobs.lines;
import static dev.hourglass.cli.Blobs.trained;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.commands.Commands;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.MinMaxScaler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What scikit-learn 1.2.1 demands of all its estimators ({@code sklearn.utils.estimator_checks}), in the terms of
 * tables, files and commands. A test has the name of the check it stands for; {@link ClassifierChecksTest} and {@link
 * TransformerChecksTest} have those that concern one kind of estimator.
 *
 * <p>Of the 53 checks these have no counterpart:
 * <ul>
 * <li>{@code check_dont_overwrite_parameters}: estimators, once made, have nothing that could be overwritten;
 * <li>{@code check_fit1d}, {@code check_fit2d_predict1d}: a table always has two dimensions; {@link #fit2d1feature} has
 *     the nearest to one;
 * <li>{@code check_sparsify_coefficients}: all coefficients are dense;
 * <li>{@code check_supervised_y_2d}: a target is named, and one column;
 * <li>{@code check_sample_weights_pandas_series}, {@code check_sample_weights_not_an_array}, {@code
 *     check_sample_weights_list}: commands offer no weights of rows, and the library takes one type of them.
 * </ul>
 */
class EstimatorChecksTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void writeData() throws IOException {
        bench = Blobs.in(new Workbench(folder));
    }

    private void assertNoFile(String name) {
        assertFalse(Files.exists(folder.resolve(name)), name);
    }

    @Test
    void noAttributesSetInInit() {
        bench.refused("train missing.csv -o m.st --epochs 0", 64, "--epochs");
        bench.refused("predict missing.st missing.csv -o out.csv --threads 0", 64, "--threads");
        bench.refused("fit-classifier missing.st missing.csv --target y -o m.st --c 0", 64, "--c");
        assertNoFile("m.st");
        assertNoFile("out.csv");
    }

    @Test
    void estimatorsDtypes() throws IOException {
        byte[] expected = trained(bench, "m.st", "--classifier");
        bench.write("data.csv", bench.text("data.csv").replace(",4,", ",4.0,").replace(",0,", ",0e5,"));
        assertArrayEquals(expected, trained(bench, "n.st", "--classifier"));
    }

    @Test
    void fitScoreTakesY() {
        bench.done("train data.csv --ignore y --epochs 1 --quiet -o m.st");
        bench.refused("train data.csv --ignore y --classifier", 64, "--classifier needs classes");
        bench.refused("fit-classifier m.st data.csv", 64, "--target");
        bench.refused("evaluate data.csv", 64, "--target");
    }

    @Test
    void estimatorsFitReturnsSelf() throws IOException {
        byte[] expected = trained(bench, "m.st", "--classifier");
        assertTrue(folder.resolve("data.csv").toFile().setReadOnly());
        assertArrayEquals(expected, trained(bench, "n.st", "--classifier"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1+2i", "2+1j", "3i", "(1 2)"})
    void complexData(String cell) throws IOException {
        bench.write("data.csv", "a,y\n1,u\n2,v\n" + cell + ",u\n4,v\n");
        bench.refused(TRAIN, 65, "data.csv:4:1 (column \"a\"): found \"" + cell + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1:0.5", "{}", "True", "2026-01-31"})
    void dtypeObject(String cell) throws IOException {
        bench.write("data.csv", "a,y\n1,u\n2,v\n" + cell + ",u\n4,v\n");
        bench.refused(TRAIN, 65, "data.csv:4:1 (column \"a\"): found \"" + cell + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''| is empty", "'a,y\n'|no data rows", "'y\nu\nv\n'|no column is left"})
    void estimatorsEmptyDataMessages(String csv, String message) throws IOException {
        bench.write("data.csv", csv);
        bench.refused(TRAIN, 65, message);
        bench.refused(TRAIN + "--classifier", 65, message);
        assertThrows(IllegalArgumentException.class, () -> MinMaxScaler.fit(new DoubleMatrix(0, 2)));
    }

    @Test
    void pipelineConsistency() throws IOException {
        byte[] whole = trained(bench, "whole.st", "--classifier");
        trained(bench, "encoder.st", "");
        bench.done("fit-classifier encoder.st data.csv --target y --quiet -o parts.st");
        assertArrayEquals(whole, bench.bytes("parts.st"));
        assertEquals(bench.done("encode encoder.st data.csv").out(), bench.done("encode whole.st data.csv").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "inf", "-Infinity", "", "1e999"})
    void estimatorsNanInf(String cell) throws IOException {
        trained(bench, "m.st", "--classifier");
        bench.write("bad.csv", bench.text("data.csv").replaceFirst("\n[^,]*,", "\n" + cell + ","));
        for (String line : List.of("train bad.csv --target y", "encode m.st bad.csv", "predict m.st bad.csv",
                "evaluate bad.csv --target y", "fit-classifier m.st bad.csv --target y")) {
            bench.refused(line, 65, "bad.csv:2:1 (column \"a\"): found ");
        }
    }

    private static final String PARAMETERS = "--learning-rate 0.004 --batch-size 7 --seed 5 ";

    private List<String> parameters(String model) {
        JsonResult training = JsonResult.of(bench.done("inspect " + model + " --json").out()).member("training");
        return List.of(training.text("epochs"), training.text("batch_size"), training.text("learning_rate"),
                training.text("seed"));
    }

    @Test
    void estimatorsOverwriteParams() throws IOException {
        trained(bench, "m.st", PARAMETERS);
        assertEquals(List.of("3", "7", "0.004", "5"), parameters("m.st"));
    }

    @Test
    void getParamsInvariance() throws IOException {
        trained(bench, "m.st", PARAMETERS);
        List<String> parameters = parameters("m.st");
        bench.done("fit-classifier m.st data.csv --target y --c 0.5 --quiet -o n.st");
        assertEquals(parameters, parameters("n.st"));
        assertEquals(bench.done("inspect m.st").out(), bench.done("inspect m.st").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 1:0.5 2:0.3\n0 2:1\n", "@relation r\n@attribute a real\n@data\n1\n2\n"})
    void estimatorSparseData(String text) throws IOException {
        bench.write("data.csv", text);
        bench.refused("train data.csv", 65, "data.csv:");
    }

    /** Commands know of each other only through files, so that a run of two is a model saved and loaded. */
    @Test
    void estimatorsPickle() throws IOException {
        trained(bench, "m.st", "--classifier");
        String predicted = bench.done("predict m.st data.csv").out();
        Files.move(folder.resolve("m.st"), folder.resolve("moved.st"));
        assertEquals(predicted, bench.done("predict moved.st data.csv").out());
    }

    @Test
    void fitCheckIsFitted() throws IOException {
        byte[] model = trained(bench, "m.st", "--classifier");
        bench.done("inspect m.st");
        model[model.length - 1] ^= 1;
        Files.write(folder.resolve("bad.st"), model);
        bench.refused("inspect bad.st", 65, "changed after it was written");
        bench.refused("predict bad.st data.csv", 65, "changed after it was written");
    }

    @Test
    void estimatorGetTagsDefaultKeys() {
        String help = bench.done("--help").out();
        for (Command command : new Commands().commands()) {
            String name = command.spec().name();
            assertTrue(help.contains("  " + name + " "), name);
            String own = bench.done(name + " --help").out();
            command.spec().options().forEach(option -> assertTrue(own.contains(option.spelling()), option.spelling()));
        }
    }

    @Test
    void parametersDefaultConstructible() throws IOException {
        bench.write("small.csv", "a,b\n1,2\n3,4\n5,7\n");
        bench.done("train small.csv --quiet -o m.st");
        assertEquals("200", parameters("m.st").get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"encode", "predict"})
    void methodsSampleOrderInvariance(String command) throws IOException {
        trained(bench, "m.st", "--classifier");
        List<String> rows = new ArrayList<>(Blobs.rows());
        List<String> straight = new ArrayList<>(lines(bench.done(command + " m.st data.csv").out()));
        Collections.reverse(rows);
        Collections.reverse(straight);
        bench.write("turned.csv", Blobs.table(rows));
        assertEquals(straight, lines(bench.done(command + " m.st turned.csv").out()));
    }

    @ParameterizedTest
    @CsvSource({"encode,1", "encode,7", "encode,32", "predict,1", "predict,7", "predict,32"})
    void methodsSubsetInvariance(String command, int size) throws IOException {
        trained(bench, "m.st", "--classifier");
        List<String> whole = lines(bench.done(command + " m.st data.csv").out());
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < Blobs.ROWS; from += size) {
            bench.write("part.csv", Blobs.table(Blobs.rows().subList(from, Math.min(from + size, Blobs.ROWS))));
            parts.addAll(lines(bench.done(command + " m.st part.csv").out()));
        }
        assertEquals(whole, parts);
    }

    @Test
    void fit2d1sample() throws IOException {
        trained(bench, "m.st", "--classifier");
        bench.write("one.csv", Blobs.table(Blobs.rows().subList(0, 1)));
        bench.refused("train one.csv --target y", 65, "found one row to learn from");
        bench.refused("fit-classifier m.st one.csv --target y", 65, "the target has one class only");
        String predicted = bench.done("predict m.st one.csv").out();
        assertFalse(predicted.contains("NaN"), predicted);
        bench.write("two.csv", "a\n1\n2\n");
        assertFalse(bench.done("train two.csv --batch-size 2 --epochs 2 -o two.st").out().contains("NaN"));
        bench.refused("train two.csv --batch-size 1 -o one.st", 64, "found a batch size of 1");
        assertNoFile("one.st");
    }

    @Test
    void fit2d1feature() throws IOException {
        bench.write("data.csv", "a,y\n1,u\n2,v\n3,u\n5,v\n");
        bench.done("train data.csv --target y --classifier --epochs 2 --quiet -o m.st");
        assertEquals(4, lines(bench.done("predict m.st data.csv").out()).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--epochs x", "--learning-rate 0", "--c -1", "--bottleneck 0", "--impute best",
        "--slope -1"})
    void setParams(String option) {
        bench.refused("train data.csv --target y --classifier -o m.st " + option, 64, option.split(" ")[0]);
        assertNoFile("m.st");
    }

    @Test
    void dictUnchanged() throws IOException {
        byte[] model = trained(bench, "m.st", "--classifier");
        bench.done("predict m.st data.csv");
        bench.done("encode m.st data.csv");
        bench.done("evaluate data.csv --target y --model m.st");
        bench.done("fit-classifier m.st data.csv --target y -o n.st");
        assertArrayEquals(model, bench.bytes("m.st"));
    }

    @Test
    void fitIdempotent() throws IOException {
        byte[] once = trained(bench, "m.st", "--classifier --seed 3 --threads 1");
        assertArrayEquals(once, trained(bench, "n.st", "--classifier --seed 3 --threads 3"));
        assertArrayEquals(once, trained(bench, "m.st", "--classifier --seed 3"));
    }

    @Test
    void nFeaturesIn() throws IOException {
        trained(bench, "m.st", "--classifier");
        assertTrue(bench.done("inspect m.st").out().contains("encodes     3 columns into 2"));
        assertEquals(3, JsonResult.of(bench.done("inspect m.st --json").out()).list("columns").size());
    }
}
