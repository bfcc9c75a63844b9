package dev.hourglass.recipes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.MissingValues;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.table.Table;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Python makes of the files is what Java makes of them. */
class PythonIT {
    private static final String PYTHON = System.getProperty("hourglass.python", "python3");
    private static final Path PACKAGES = Path.of("target", "python").toAbsolutePath();

    @TempDir
    static Path folder;

    private static EncodedClassifier classifier;
    private static Table table;

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        Recipe.train(folder);
        if (!Files.isDirectory(PACKAGES.resolve("onnxruntime"))) {
            Recipe.run(folder, Map.of(), List.of(PYTHON, "-m", "pip", "install", "--quiet", "--target",
                    PACKAGES.toString(), "numpy", "onnxruntime"));
        }
        classifier = ClassifierFile.read(folder.resolve("classifier.safetensors"));
        table = CsvReader.read(Recipe.TABLE, new CsvOptions().withTarget("stayed")
                .withCategoricalColumns(List.of("city", "plan"), false).withMissingValues(MissingValues.KEEP));
    }

    private static String python(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PYTHON));
        command.addAll(List.of(arguments));
        return Recipe.run(folder, Map.of("PYTHONPATH", PACKAGES.toString()), command).out();
    }

    @Test
    void numpyEncodes() throws IOException, InterruptedException {
        Path file = folder.resolve("codes.npy");
        python("python/encode.py", folder.resolve("encoder.safetensors").toString(), Recipe.TABLE.toString(),
                file.toString());
        float[] expected = classifier.encoder().transform(table, 1).values();
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] found = new float[expected.length];
        bytes.position(bytes.capacity() - 4 * found.length);
        bytes.asFloatBuffer().get(found);
        assertArrayEquals(expected, found, 1e-5f);
    }

    @Test
    void onnxRuntimePredicts() throws IOException, InterruptedException {
        Path file = folder.resolve("customers.onnx");
        Recipe.run(folder, Map.of(), Recipe.java(List.of(), "-cp",
                Recipe.classPath(Recipe.jar("class-path"), Recipe.CORE), "example.Export",
                folder.resolve("classifier.safetensors").toString(), file.toString()));
        List<String> found = python("python/predict.py", file.toString(), Recipe.TABLE.toString()).lines().toList();
        assertEquals(classifier.predict(table, 1), found);
    }
}
