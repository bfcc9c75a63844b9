package dev.hourglass.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.autoencoder.Representation;
import dev.hourglass.layer.Layer;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.table.FloatColumn;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs in Python read what is written: those of {@code src/clients/python}, each run over a folder of files. */
@Tag("clients")
class PythonTest {
    /** Debian's, which has the packages {@code python3-onnx} and {@code python3-h5py}. */
    private static final String PYTHON = System.getProperty("hourglass.python", "/usr/bin/python3");
    private static final ExportSettings SETTINGS = new ExportSettings("model");
    private static final Path SCRIPTS = Path.of("src", "clients", "python");

    @TempDir
    private Path folder;

    @Test
    void onnxFilesPassTheChecker() throws IOException, InterruptedException {
        List<ExportCase> cases = ExportCase.all();
        for (int i = 0; i < cases.size(); i++) {
            Files.write(folder.resolve(i + ".onnx"),
                    new OnnxFormat().bytes(cases.get(i).exported(), SETTINGS));
        }
        run("check_onnx.py");
    }

    @Test
    void kerasFilesHoldTheSameNumbers() throws IOException, InterruptedException {
        List<ExportCase> cases = ExportCase.inKeras();
        for (int i = 0; i < cases.size(); i++) {
            ExportCase given = cases.get(i);
            Files.write(folder.resolve(i + ".h5"), new KerasH5Format().bytes(given.exported(), SETTINGS));
            Files.write(folder.resolve(i + ".keras"), new KerasFormat().bytes(given.exported(), SETTINGS));
            Files.write(folder.resolve(i + ".rows.npy"), NumpyArray.of(given.prepared()));
            Files.write(folder.resolve(i + ".codes.npy"), given.classifier().isPresent()
                    ? NumpyArray.of(given.predictions().probabilities()) : NumpyArray.of(given.codes()));
        }
        run("check_keras.py");
    }

    @Test
    void arraysAreReadBack() throws IOException, InterruptedException {
        Table table = new Table(List.of(new TextColumn("größe", new String[] {"", "大 \"", "\uD83D\uDE00"}),
                new NumericColumn("id", new double[] {1, 1e-300, -0.5}),
                new FloatColumn("code0", new float[] {0.5f, 1, 2})));
        try (OutputStream out = Files.newOutputStream(folder.resolve("table.npz"))) {
            TableFormat.NPZ.write(table, out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("table.jsonl"))) {
            TableFormat.JSON_LINES.write(table, out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("numbers.npy"))) {
            TableFormat.NPY.write(new Table(List.of(table.column("id"), table.column("code0"))), out);
        }
        run("check_numpy.py");
    }

    /** What the description of model files says in Python. */
    @Test
    void theRecipeOfTheDocumentationEncodes() throws IOException, InterruptedException {
        int count = 0;
        for (ExportCase given : Stream.concat(ExportCase.all().stream(), ExportCase.ofQuantiles().stream()).toList()) {
            if (given.taken().equals(Representation.CODE) && given.encoder().network().architecture().layers().stream()
                    .noneMatch(Layer::isForTrainingOnly)) {
                Path file = folder.resolve(count + ".encoder");
                EncoderFile.write(file, given.encoder());
                Files.writeString(folder.resolve(count + ".csv"), csv(given));
                Files.write(folder.resolve(count + ".codes.npy"), NumpyArray.of(given.codes()));
                count++;
            }
        }
        run("check_recipe.py");
    }

    /** The rows as a person may have them: numbers that are missing are called NA, or nothing. */
    private static String csv(ExportCase given) {
        Table rows = given.rows();
        StringBuilder text = new StringBuilder();
        List<String> names = given.encoder().columns();
        text.append(names.stream().map(PythonTest::quoted).collect(Collectors.joining(","))).append('\n');
        DoubleMatrix numbers = new DoubleMatrix(rows.rows(), names.size());
        for (Feature feature : given.encoder().features().list()) {
            if (!feature.isCategory()) {
                rows.copyNumbers(feature.name(), numbers.values(), names.indexOf(feature.name()), names.size());
            }
        }
        for (int row = 0; row < rows.rows(); row++) {
            for (int c = 0; c < names.size(); c++) {
                double number = numbers.get(row, c);
                text.append(c == 0 ? "" : ",").append(given.encoder().features().list().get(c).isCategory()
                        ? quoted(rows.text(names.get(c))[row])
                        : Double.isNaN(number) ? row % 2 == 0 ? "NA" : "" : String.valueOf(number));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private void run(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(PYTHON, SCRIPTS.resolve(script).toString(), folder.toString())
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        System.out.print(said);
    }
}
