package dev.hourglass.recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Spark 3.5 itself runs on JDK 17 at the latest. */
@EnabledOnJre(JRE.JAVA_17)
class SparkIT {
    @TempDir
    Path folder;

    @BeforeEach
    void train() throws IOException, InterruptedException {
        Recipe.train(folder);
    }

    private String run(String program) throws IOException, InterruptedException {
        String classPath = Recipe.classPath(Recipe.jar("spark"),
                Files.readString(Path.of("spark", "target", "class-path.txt")).strip());
        return Recipe.run(folder, Map.of("SPARK_LOCAL_IP", "127.0.0.1"), Recipe.java(
                List.of("@" + Path.of("spark", "jvm.args").toAbsolutePath(), "-Xmx1g", "-cp", classPath), program,
                folder.resolve("encoder.safetensors").toString(), Recipe.TABLE.toString())).out();
    }

    @Test
    void encodesADataFrame() throws IOException, InterruptedException {
        String shown = run("example.EncodeOnSpark");
        assertTrue(shown.contains("codes"), shown);
        assertEquals(5, shown.lines().filter(line -> line.matches("\\|.*\\[-?\\d.*")).count(), shown);
    }

    @Test
    void givesTheBitsOfOneMachine() throws IOException, InterruptedException {
        List<String> lines = run("example.MeasureOnSpark").lines().toList();
        assertEquals("400 of 400 rows, 0 codes of other bits than on one machine, vectors: true", lines.get(0));
        System.out.println("recipe spark: " + lines.get(1));
    }
}
