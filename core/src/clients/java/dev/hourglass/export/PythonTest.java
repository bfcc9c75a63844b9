package dev.hourglass.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs in Python read what is written: those of {@code src/clients/python}, each run over a folder of files. */
@Tag("clients")
class PythonTest {
    /** Debian's, which has the packages {@code python3-onnx} and {@code python3-h5py}. */
    private static final String PYTHON = System.getProperty("hourglass.python", "/usr/bin/python3");
    private static final Path SCRIPTS = Path.of("src", "clients", "python");

    @TempDir
    private Path folder;

    @Test
    void onnxFilesPassTheChecker() throws IOException, InterruptedException {
        List<ExportCase> cases = ExportCase.all();
        for (int i = 0; i < cases.size(); i++) {
            Files.write(folder.resolve(i + ".onnx"),
                    new OnnxFormat().bytes(cases.get(i).chain(), new ExportSettings("model")));
        }
        run("check_onnx.py");
    }

    private void run(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(PYTHON, SCRIPTS.resolve(script).toString(), folder.toString())
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }
}
