package dev.hourglass.recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Spark 3.5 itself runs on JDK 17 at the latest. */
@EnabledOnJre(JRE.JAVA_17)
class SparkIT {
    @TempDir
    static Path folder;

    /** The command line trains, and says what frames are compared with. */
    @BeforeAll
    static void train() throws IOException, InterruptedException {
        String table = Recipe.TABLE.toString();
        List<String> learn = List.of("train", table, "--target", "stayed", "--categorical", "city,plan",
                "--bottleneck", "4");
        hourglass(learn, "--impute", "median", "--epochs", "50", "--keep-decoder", "-o", "whole.safetensors");
        hourglass(learn, "--drop-missing", "--epochs", "5", "-o", "strict.safetensors");
        hourglass(List.of("fit-classifier", file("whole.safetensors"), table), "--target", "stayed", "--standardize",
                "-o", "classifier.safetensors");
        hourglass(List.of("encode", file("whole.safetensors"), table), "-o", "codes.csv");
        hourglass(List.of("predict", file("classifier.safetensors"), table), "-o", "classes.csv");
        hourglass(List.of("score", file("whole.safetensors"), table), "-o", "scores.csv");
    }

    /** Runs a command whose last argument is a file of the folder. */
    private static void hourglass(List<String> first, String... rest) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(first);
        arguments.addAll(List.of(rest));
        arguments.add(file(arguments.remove(arguments.size() - 1)));
        Recipe.run(folder, Map.of(), Recipe.java(List.of("-jar", Recipe.CLI), arguments.toArray(String[]::new)));
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    private static List<String> run(String program, String... arguments) throws IOException, InterruptedException {
        String classPath = Recipe.classPath(Recipe.jar("spark"),
                Path.of("spark", "target", "test-classes").toAbsolutePath().toString(),
                Files.readString(Path.of("spark", "target", "class-path.txt")).strip());
        List<String> command = Recipe.java(List.of("@" + Path.of("spark", "jvm.args").toAbsolutePath(), "-Xmx1g",
                "-cp", classPath, program), arguments);
        return Recipe.run(folder, Map.of("SPARK_LOCAL_IP", "127.0.0.1"), command).out().lines().toList();
    }

    @Test
    void encodesADataFrameAndLearnsFromCodes() throws IOException, InterruptedException {
        List<String> shown = run("example.EncodeOnSpark", file("whole.safetensors"), Recipe.TABLE.toString());
        assertEquals(5, shown.stream().filter(line -> line.matches("\\|.*\\[-?\\d.*")).count(), shown.toString());
        assertTrue(shown.stream().anyMatch(line -> line.matches("\\| +yes\\| +0\\.0\\| *\\d+\\|")), shown.toString());
    }

    @Test
    void saysTheSameAsTheCommandLineAndRefusesBadFrames() throws IOException, InterruptedException {
        assertEquals(Files.readAllLines(Path.of("src", "test", "resources", "spark.txt")),
                run("example.CheckOnSpark", folder.toString(), Recipe.TABLE.toString()));
    }

    @Test
    void measures() throws IOException, InterruptedException {
        List<String> lines = run("example.MeasureOnSpark", file("whole.safetensors"), Recipe.TABLE.toString(), "250",
                "3", "2", folder.resolve("frames").toString());
        assertEquals(3, lines.size(), lines.toString());
        for (String line : lines) {
            assertTrue(line.matches("100000 rows of \\w+: \\d+ rows/s encoded, .*"), line);
            System.out.println("recipe spark: " + line);
        }
    }
}
