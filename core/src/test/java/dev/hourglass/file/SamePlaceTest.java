package dev.hourglass.file;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamePlaceTest {
    @TempDir
    Path folder;

    @Test
    void linksAndDetoursLeadToOnePlace() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        Path file = Files.writeString(real.resolve("a.csv"), "x");
        assertTrue(SamePlace.ofOutputs(file, link.resolve("a.csv")));
        assertTrue(SamePlace.ofOutputs(real.resolve("new.csv"), link.resolve("../real/new.csv")));
        assertFalse(SamePlace.ofOutputs(real.resolve("new.csv"), folder.resolve("new.csv")));
        assertTrue(SamePlace.ofInput(link.resolve("a.csv"), file));
    }

    @Test
    void whatIsNotThereIsNoInput() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "x");
        assertFalse(SamePlace.ofInput(file, folder.resolve("b.csv")));
        assertFalse(SamePlace.ofInput(folder.resolve("b.csv"), folder.resolve("b.csv")));
    }
}
