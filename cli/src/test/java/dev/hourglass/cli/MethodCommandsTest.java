package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encoders without training, from the command line. */
class MethodCommandsTest {
    private static final int SIX = 6;
    private static final Map<String, Integer> CODES = Map.of("pca", 7, "nystroem", 178, "standard", 13);

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void openBench() throws IOException {
        bench = new Workbench(folder);
        Files.copy(SampleData.wine(), folder.resolve("wine.csv"));
    }

    /** All commands that take a trained encoder take one without training as well. */
    @ParameterizedTest
    @ValueSource(strings = {"pca", "nystroem", "standard"})
    void everyCommandTakesSuchAnEncoder(String method) throws IOException {
        Program train = bench.done("train wine.csv --target target --method " + method + " --classifier -o m.st");
        assertTrue(train.out().startsWith(
                "fitted " + CODES.get(method) + " codes to 13 columns of 178 rows in "), train.out());
        assertTrue(bench.done("inspect m.st").out().contains("without training"));
        assertEquals(179, bench.done("encode m.st wine.csv").out().lines().count());
        bench.done("fit-classifier m.st wine.csv --target target -o again.st");
        assertArrayEquals(bench.bytes("m.st"), bench.bytes("again.st"));
        assertEquals(179, bench.done("predict m.st wine.csv").out().lines().count());
        assertTrue(bench.done("evaluate wine.csv --target target --method " + method).out().contains("accuracy"));
        bench.done("train wine.csv --target target --method " + method + " -o plain.st");
        assertEquals(bench.done("encode m.st wine.csv").out(), bench.done("encode plain.st wine.csv").out());
    }

    @Test
    void resultsForMachinesHaveWhatIsMeasured() {
        JsonResult result = JsonResult.of(
                bench.done("train wine.csv --target target --method pca --bottleneck 6 --json -o m.st").out());
        assertEquals("pca", result.text("method"));
        assertEquals(SIX, result.number("code_size"));
        // numpy: the six greatest eigenvalues of numpy.corrcoef, of 13
        assertEquals(0.8509811607477042, result.number("explained_variance"), 1e-12);
        assertTrue(result.number("loss") > 0);
    }

    @Test
    void fewerDirectionsThanAskedForAreTold() throws IOException {
        bench.write("line.csv", "a,b,c\n1,2,3\n2,4,6\n3,6,9\n4,8,12.5\n");
        Program train = bench.done("train line.csv --method pca --bottleneck 3 -o m.st");
        assertTrue(train.err().contains("the rows give no more than 2 columns of codes, not 3"), train.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--method pca --epochs 3       | --epochs has no effect with --method pca: nothing is trained",
        "--method pca --noise swap:0.1 | --noise has no effect with --method pca: nothing is trained",
        "--method pca --scale standard | --scale has no effect with --method pca: nothing is trained",
        "--method pca --recipe whiten  | --recipe has no effect with --method pca: nothing is trained",
        "--method pca --validation 0.2 | --validation has no effect with --method pca: nothing is trained",
        "--method pca --every 3        | --every has no effect with --method pca: nothing is trained",
        "--method pca --plots here     | --plots has no effect with --method pca: nothing is trained",
        "--method standard --bottleneck 3 | --bottleneck has no effect with --method standard, whose codes are as many",
        "--method svd                  | --method: found \"svd\", expected one of autoencoder, pca"})
    void whatHasNoEffectIsRefused(String options, String problem) {
        bench.refused("train wine.csv --target target -o m.st " + options, 64, problem);
        assertFalse(Files.exists(folder.resolve("m.st")));
    }

    @Test
    void aMethodHasNoEffectOnAnEncoderThatIsThere() {
        bench.done("train wine.csv --target target --method pca -o m.st");
        bench.refused("evaluate wine.csv --target target --model m.st --method pca", 64,
                "--method has no effect with --model: nothing is trained");
    }

    @Test
    void theTrainedEncoderIsTheDefault() throws IOException {
        bench.done("train wine.csv --target target --epochs 1 --quiet -o a.st");
        bench.done("train wine.csv --target target --epochs 1 --quiet --method autoencoder -o b.st");
        assertArrayEquals(bench.bytes("a.st"), bench.bytes("b.st"));
    }

    /** Ranks are scaled before anything else, so that the way from a file to codes is another one. */
    @ParameterizedTest
    @ValueSource(strings = {"robust", "rank-gauss"})
    void scalingsGoThroughFiles(String scale) throws IOException {
        bench.done("train wine.csv --target target --epochs 2 --quiet --classifier -o m.st --scale " + scale);
        String inspected = bench.done("inspect m.st").out();
        assertTrue(inspected.contains("scaling " + scale), inspected);
        assertEquals(scale.equals("rank-gauss"), inspected.contains("scaled to normal scores of their ranks"));
        assertEquals(179, bench.done("predict m.st wine.csv").out().lines().count());
        assertEquals(179, bench.done("encode m.st wine.csv --features raw+code").out().lines().count());
    }

    /** Normal scores have ends: no value is too far for a code, and all outside the range are told. */
    @Test
    void valuesFarOutsideHaveCodesByRank() throws IOException {
        bench.write("near.csv", "a,b\n1,2\n2,3\n3,5\n4,4\n5,7\n");
        bench.write("far.csv", "a,b\n1,2\n1e300,3\n");
        bench.done("train near.csv --epochs 2 --quiet -o ranks.st --scale rank-gauss");
        Program encode = bench.done("encode ranks.st far.csv");
        assertTrue(encode.err().contains("1 value lies outside the range of training, in \"a\""), encode.err());
        bench.done("train near.csv --epochs 2 --quiet -o ranges.st");
        bench.refused("encode ranges.st far.csv", 65, "too far outside the range of training");
    }

    /** Ranks know no distances. */
    @Test
    void valuesFarFromTheOthersFlattenNoRanks() throws IOException {
        StringBuilder table = new StringBuilder("a,b\n");
        for (int i = 0; i < 40; i++) {
            table.append(i == 7 ? 1e9 : i).append(',').append(i % 7).append('\n');
        }
        bench.write("outlier.csv", table.toString());
        String line = "train outlier.csv --epochs 1 -o m.st --scale ";
        assertTrue(bench.done(line + "robust").err().contains("a few values flatten a column: \"a\""));
        assertFalse(bench.done(line + "rank-gauss").err().contains("flatten"));
    }

    @ParameterizedTest
    @CsvSource({"standard, sigmoid", "robust, relu", "rank-gauss, tanh", "soft-whitening, elu"})
    void outputsThatCannotReachTheColumnsAreRefused(String scale, String activation) {
        String line = "train wine.csv --target target --epochs 1 --quiet -o m.st --scale " + scale
                + " --output-activation ";
        bench.refused(line + activation, 64, "gives no number that is far from 0 on both sides");
        bench.done(line + "leaky_relu");
    }

    @Test
    void allMethodsAreInTheHelp() {
        String help = bench.done("train --help").out().lines().map(String::strip).collect(Collectors.joining(" "));
        assertTrue(help.contains("pca (principal components of standardized columns)"), help);
    }
}
