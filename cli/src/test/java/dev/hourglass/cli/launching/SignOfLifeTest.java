package dev.hourglass.cli.launching;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignOfLifeTest {
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void itComesWhenTheSecondJvmGivesIt() {
        SignOfLife sign = SignOfLife.expectedFrom(environment);
        File file = new File(environment.get(SignOfLife.VARIABLE));
        assertTrue(file.exists());
        assertFalse(sign.mayHaveCome());
        SignOfLife.give(file);
        assertTrue(sign.mayHaveCome());
        assertFalse(file.exists());
    }

    @Test
    void whatIsExpectedNoMoreLeavesNothingBehind() {
        SignOfLife.expectedFrom(environment).forget();
        assertFalse(new File(environment.get(SignOfLife.VARIABLE)).exists());
    }

    @Test
    void noFileOfTheUsersIsTakenForASign(@TempDir Path folder) throws IOException {
        for (Path file : new Path[] {Files.createFile(folder.resolve("empty.csv")),
                Files.createFile(folder.resolve(".hourglass-1-2")),
                Files.writeString(folder.resolve(".hourglass-1-2.starting"), "text"),
                Files.createDirectory(folder.resolve(".hourglass-1-3.starting"))}) {
            SignOfLife.give(file.toFile());
            assertTrue(Files.exists(file), file.toString());
        }
    }
}
