package dev.hourglass.recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JlinkIT {
    private static final int STARTS = 11;

    @Test
    void anImageEncodesOnVectorsWithoutAFlag(@TempDir Path folder) throws IOException, InterruptedException {
        Recipe.train(folder);
        Path image = folder.resolve("image");
        Recipe.run(folder, Map.of(), List.of(Recipe.tool("jlink"),
                "--module-path", Recipe.classPath(Recipe.CORE, Recipe.jar("jlink")), "--add-modules", "example.encode",
                "--launcher", "encode=example.encode/example.encode.Encode", "--strip-debug", "--no-header-files",
                "--no-man-pages", "--output", image.toString()));
        assertTrue(Recipe.run(folder, Map.of(), Recipe.java(List.of(), "-p",
                Recipe.classPath(Recipe.CORE, Recipe.jar("jlink")), "-m", "example.encode/example.encode.Encode",
                folder.resolve("encoder.safetensors").toString(), Recipe.TABLE.toString())).err()
                .endsWith("vectors: true" + System.lineSeparator()), "the modules without an image");
        List<String> command = List.of(image.resolve("bin/encode").toString(),
                folder.resolve("encoder.safetensors").toString(), Recipe.TABLE.toString());
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            long start = System.nanoTime();
            Recipe.Ended ended = Recipe.run(folder, Map.of(), command);
            seconds.add((System.nanoTime() - start) / 1e9);
            assertTrue(ended.err().endsWith("vectors: true" + System.lineSeparator()), ended.err());
            assertEquals(401, ended.out().lines().count());
        }
        Collections.sort(seconds);
        System.out.printf("recipe jlink: image %.1f MB, %d rows from start to end in %.2f s (median of %d starts)%n",
                Recipe.size(image) / 1e6, 400, seconds.get(STARTS / 2), STARTS);
    }
}
