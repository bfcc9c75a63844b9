package dev.hourglass.recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathIT {
    @Test
    void trainsSavesLoadsAndEncodes(@TempDir Path folder) throws IOException, InterruptedException {
        assertEquals("400 x 4 codes, vectors: true" + System.lineSeparator(), Recipe.train(folder).out());
        assertTrue(folder.resolve("encoder.safetensors").toFile().length() > 0);
        assertTrue(folder.resolve("classifier.safetensors").toFile().length() > 0);
    }
}
