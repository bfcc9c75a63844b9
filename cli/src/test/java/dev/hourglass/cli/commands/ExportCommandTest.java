package dev.hourglass.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.Blobs;
import dev.hourglass.cli.JsonResult;
import dev.hourglass.cli.Workbench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which model goes into which file; what is in it, core's tests look at. */
class ExportCommandTest {
    private static final int USAGE = 64;
    private static final int BAD_DATA = 65;

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void train() throws IOException {
        bench = Blobs.in(new Workbench(folder));
        bench.done(Blobs.TRAIN + "-o m.st --hidden 3,4");
    }

    private String exported(String line, String file) throws IOException {
        bench.done(line + " -o " + file);
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
        bench.refused("export m.st --package a.b -o m.onnx", USAGE, "--package is for Java");
        bench.refused("export m.st -o my-model.java", BAD_DATA, "\"my-model\" cannot be the name of the Java class");
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
        bench.refused("export m.bin -o m.json --format tfjs --scaled-input", BAD_DATA, "m.bin");
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
    void whatWasWrittenIsReported() throws IOException {
        JsonResult result = JsonResult.of(bench.done("export m.st -o m.onnx --json").out());
        assertEquals("onnx", result.text("format"));
        assertEquals(bench.bytes("m.onnx").length, (int) result.number("bytes"));
    }

    @Test
    void otherFilesAreRefused() {
        bench.refused("export data.csv -o m.onnx", BAD_DATA, "data.csv");
        bench.refused("export m.st --format onnx -o m.st", USAGE, "would be both read and written");
    }
}
