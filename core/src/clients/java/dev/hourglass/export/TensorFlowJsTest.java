package dev.hourglass.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.hourglass.matrix.Matrix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TensorFlow.js computes what the engine does, where Node.js finds it. */
@Tag("clients")
class TensorFlowJsTest {
    /** A folder with {@code node_modules}. */
    private static final String MODULES = System.getProperty("hourglass.tfjs", "");

    @TempDir
    private Path folder;

    @Test
    void theSame() throws IOException, InterruptedException {
        assumeFalse(MODULES.isEmpty(), "no -Dhourglass.tfjs");
        List<ExportCase> cases = ExportCase.inKeras().stream().filter(given -> !given.name().contains("ELU[alpha=")
                || given.name().contains("alpha=1.0")).toList();
        for (int i = 0; i < cases.size(); i++) {
            ExportCase given = cases.get(i);
            ExportSettings settings = new ExportSettings(String.valueOf(i)).withScaledInput(true);
            Files.write(folder.resolve(i + ".json"), new TensorFlowJsFormat().bytes(given.exported(), settings));
            for (Map.Entry<String, byte[]> other : new TensorFlowJsFormat().beside(given.exported(), settings)
                    .entrySet()) {
                Files.write(folder.resolve(other.getKey()), other.getValue());
            }
            Files.write(folder.resolve(i + ".rows"),
                    bytes(given.encoder().scaler().transform(given.prepared()).toFloat()));
            Files.write(folder.resolve(i + ".codes"), bytes(given.classifier().isPresent()
                    ? given.predictions().probabilities().toFloat() : given.codes()));
        }
        ProcessBuilder builder = new ProcessBuilder("node",
                Path.of("src", "clients", "javascript", "check_tfjs.js").toString(), folder.toString());
        builder.environment().put("NODE_PATH", Path.of(MODULES, "node_modules").toString());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        System.out.print(said);
    }

    private static byte[] bytes(Matrix matrix) {
        return ByteBuffer.allocate(8 + matrix.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(matrix.rows()).putInt(matrix.columns()).put(LittleEndian.of(matrix.values())).array();
    }
}
