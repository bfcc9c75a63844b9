package dev.hourglass.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.Blobs;
import dev.hourglass.cli.JsonResult;
import dev.hourglass.cli.Workbench;
import dev.hourglass.file.Sha256;
import dev.hourglass.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which model goes into which file; what is in it, core's tests look at. */
class ExportCommandTest {
    private static final int USAGE = 64;
    private static final int BAD_DATA = 65;
    private static final int CANNOT_CREATE = 73;

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void train() throws IOException {
        bench = Blobs.in(new Workbench(folder));
        bench.done(Blobs.TRAIN + "-o m.st --hidden 3,4");
    }

    private String exported(String line, String file) throws IOException {
        bench.done(line + " -o " + folder.resolve(file));
        return new String(bench.bytes(file), StandardCharsets.ISO_8859_1);
    }

    @Test
    void theEndingTellsTheFormat() throws IOException {
        assertEquals(exported("export m.st --format onnx", "a.onnx"), exported("export m.st --quiet", "a.onnx"));
        assertTrue(exported("export m.st", "Blobs.java").contains("public final strictfp class Blobs {"));
        bench.refused("export m.st -o model.bin", USAGE, "the format is not told by the name of the output");
    }

    @Test
    void classifiersAreExportedWhole() throws IOException {
        bench.done("fit-classifier m.st data.csv --target y --quiet -o c.st");
        assertTrue(exported("export c.st", "c.onnx").contains("probability_c2"));
        assertTrue(exported("export c.st", "Blobs.java").contains("String predict(double[] row)"));
        assertTrue(exported("export c.st --features code", "codes.onnx").indexOf("probability_c2") < 0);
        assertTrue(exported("export m.st --features deep", "deep.onnx").contains("layer1_2"));
    }

    @Test
    void javaHasPackages() throws IOException {
        assertTrue(exported("export m.st --package some.where", "Blobs.java").startsWith("package some.where;\n"));
        bench.refused("export m.st --package a.b -o m.onnx", USAGE, "--package is for java, not for onnx");
        bench.refused("export m.st --package a.b-c -o Blobs.java", USAGE, "\"a.b-c\" cannot be the name of a package");
        assertEquals("--package a.b_c", fix("export m.st --package a.b-c -o Blobs.java"));
    }

    /** A compiler wants a file to be named as its class: no other name is made of that of a file of Java. */
    @Test
    void javaFilesAreNamedAsTheirClasses() throws IOException {
        bench.refused("export m.st -o my-model.java", USAGE, "\"my-model\" cannot be the name of the class");
        bench.refused("export m.st -o in/my.model.java", USAGE, "\"my.model\" cannot be the name of the class");
        assertEquals("name the file as the class: --out in/my_model.java", fix("export m.st -o in/my.model.java"));
        assertTrue(exported("export m.st", "in/my_model.java").contains(" class my_model {"));
        assertTrue(exported("export m.st --format java", "x.h5").contains(" class x {"));
        assertFalse(exported("export m.st --format java", "x.h5").contains("package"));
        assertTrue(exported("export m.st --format java", "my.model-2").contains(" class my_model_2 {"));
        String out = bench.done("export m.st --format java --package p -o " + folder.resolve("my.model-2")).out();
        assertTrue(out.endsWith("\nthe class is p.my_model_2: name the file my_model_2.java to compile it\n"));
    }

    private String fix(String line) {
        String err = bench.run(line).err();
        return err.substring(err.indexOf("fix: ") + "fix: ".length()).strip();
    }

    /** What a fix says is pasted, each way of it for itself. */
    @Test
    void fixesCanBePasted() throws IOException {
        bench.done(Blobs.TRAIN + "-o ranks.st --scale rank-gauss");
        bench.done("train data.csv --target y --bottleneck 2 --quiet --method nystroem -o landmarks.st");
        bench.done(Blobs.TRAIN.replace("--target y", "--categorical y") + "-o texts.st");
        int refused = 0;
        for (String model : List.of("m.st", "ranks.st", "landmarks.st", "texts.st")) {
            for (String file : List.of("to.onnx", "To.java", "to.h5", "to.keras", "to.json")) {
                for (String scaled : List.of("", " --scaled-input")) {
                    refused += pasted("export " + model + scaled + " -o " + file) ? 1 : 0;
                }
            }
        }
        assertTrue(refused > 15, "refused " + refused);
    }

    /** Does all that the fix of a line says, and tells whether there was one. */
    private boolean pasted(String line) {
        if (bench.run(line).exitCode() == 0) {
            return false;
        }
        String fix = fix(line);
        String left = fix.contains("without --scaled-input") || fix.equals("leave it out")
                ? line.replace(" --scaled-input", "") : line;
        List<String> options = Pattern.compile("(?<!without )--(format \\w+|scaled-input)").matcher(fix).results()
                .map(MatchResult::group).toList();
        if (fix.equals("leave it out")) {
            pasted(left);
            return true;
        }
        assertFalse(options.isEmpty(), fix);
        options.forEach(option -> bench.done(left + ' ' + option));
        return true;
    }

    @Test
    void kerasFilesHaveAScalerUnlessAskedNotTo() throws IOException {
        assertTrue(exported("export m.st", "m.h5").contains("Rescaling"));
        assertTrue(exported("export m.st", "m.keras").contains("Rescaling"));
        assertFalse(exported("export m.st --scaled-input", "s.h5").contains("Rescaling"));
        bench.refused("export m.st --scaled-input -o m.onnx", USAGE, "--scaled-input is not for onnx");
    }

    @Test
    void weightsForTensorFlowJsLieBeside() throws IOException {
        bench.refused("export m.st -o m.json", BAD_DATA, "TensorFlow.js computes in float32");
        assertTrue(exported("export m.st --scaled-input", "m.json").contains("\"paths\":[\"m.bin\"]"));
        assertEquals(4 * ((3 * 3 + 3) + 4 * 3 + (3 * 4 + 4) + 4 * 4 + (4 * 2 + 2)), bench.bytes("m.bin").length);
        bench.refused("export m.bin -o m.json --scaled-input", USAGE, "m.bin would be both read and written");
    }

    @Test
    void categoriesHaveNoPlaceInKerasFiles() throws IOException {
        bench.done(Blobs.TRAIN.replace("--target y", "--categorical y") + "-o y.st");
        bench.refused("export y.st -o y.h5", BAD_DATA, "a Keras file has no place for categories");
        assertTrue(bench.run("export y.st -o y.h5").err().contains("fix: export it with --format onnx or --format java"
                + ", or give it rows that are prepared and scaled already, with --scaled-input"));
        assertTrue(exported("export y.st --scaled-input", "y.h5").contains("dense"));
    }

    @Test
    void endingsMayBeInCapitals() throws IOException {
        assertTrue(exported("export m.st", "A.ONNX").contains("code0"));
        assertTrue(exported("export m.st --scaled-input", "M.JSON").contains("\"paths\":[\"M.bin\"]"));
    }

    @Test
    void whatWasWrittenIsReported() throws IOException {
        JsonResult result = JsonResult.of(bench.done("export m.st -o m.onnx --json").out());
        assertEquals("onnx", result.text("format"));
        assertEquals(folder.resolve("m.onnx").toString(), result.text("file"));
        assertEquals(bench.bytes("m.onnx").length, (int) result.number("bytes"));
        String sha256 = Sha256.of(folder.resolve("m.onnx"));
        assertEquals(sha256, result.text("sha256"));
        assertEquals("onnx: " + folder.resolve("m.onnx") + " (SHA-256 " + sha256 + ")\n",
                bench.done("export m.st -o m.onnx").out());
    }

    @Test
    void whatLiesBesideIsReported() throws IOException {
        String out = bench.done("export m.st --scaled-input -o m.json").out();
        String json = Sha256.of(folder.resolve("m.json"));
        String weights = Sha256.of(folder.resolve("m.bin"));
        assertEquals("tfjs: " + folder.resolve("m.json") + " (SHA-256 " + json + ")\nbeside it: "
                + folder.resolve("m.bin") + " (SHA-256 " + weights + ")\n", out);
        JsonObject beside = (JsonObject) JsonResult.of(bench.done("export m.st --scaled-input -o m.json --json").out())
                .list("beside").get(0);
        assertEquals(folder.resolve("m.bin").toString(), beside.string("file"));
        assertEquals(weights, beside.string("sha256"));
    }

    /** A folder in the way of the weights is found before the model is read. */
    @Test
    void whatLiesBesideIsProbedFirst() throws IOException {
        Files.createDirectories(folder.resolve("m.bin/in-the-way"));
        bench.refused("export data.csv --scaled-input -o m.json", CANNOT_CREATE, "m.bin");
    }

    @Test
    void scalersOfQuantilesAreInTheMetadata() throws IOException {
        bench.done(Blobs.TRAIN + "-o ranks.st --scale rank-gauss");
        assertTrue(exported("export ranks.st --scaled-input", "r.json").contains("\"scaler\":{\"quantiles\":[["));
        assertTrue(exported("export ranks.st --scaled-input", "r.h5").contains("\"scaler\":{\"quantiles\":[["));
        assertTrue(exported("export ranks.st --scaled-input", "r.keras").contains("\"scaler\":{\"quantiles\":[["));
    }

    @Test
    void otherFilesAreRefused() {
        bench.refused("export data.csv -o m.onnx", BAD_DATA, "data.csv");
        bench.refused("export m.st --format onnx -o m.st", USAGE, "would be both read and written");
    }
}
