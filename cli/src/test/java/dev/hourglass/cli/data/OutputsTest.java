package dev.hourglass.cli.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.hourglass.cli.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places that are none for a file, whatever command is to write there. */
class OutputsTest {
    private static final String TRAIN = "train data.csv --target target --epochs 1 -q ";

    @TempDir
    private Path folder;
    private Workbench bench;

    @BeforeEach
    void aTable() {
        bench = new Workbench(folder);
        bench.done("generate data.csv --samples 40 --features 4 -q");
        bench.done(TRAIN + "--classifier -o model.st");
    }

    private List<String> lines() {
        String place = folder.resolve("new") + "/";
        return List.of("generate " + place, TRAIN + "-o " + place, TRAIN + "--checkpoint " + place + " -o other.st",
                "encode model.st data.csv -o " + place, "predict model.st data.csv -o " + place,
                "fit-classifier model.st data.csv --target target -o " + place);
    }

    @Test
    void aPathThatEndsAsFoldersDoIsRefused() {
        for (String line : lines()) {
            bench.refused(line, 73, "new/: cannot write: it names a folder");
            bench.refused(line.replace("new/", "new/."), 73, "new/.: cannot write: it is a folder");
        }
        assertFalse(Files.exists(folder.resolve("new")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/stdout", "/proc/self/fd/1", "/dev/fd/1"})
    @EnabledOnOs(value = OS.LINUX, disabledReason = "others have other names for it")
    void standardOutputTakesTablesUnderAnyNameAndNothingElse(String name) {
        for (String line : List.of("generate - --samples 3", "encode model.st data.csv -o -",
                "predict model.st data.csv --json -o -")) {
            assertEquals(bench.done(line).out(), bench.done(line.replaceFirst("(?<= )-(?= |$)", name)).out(), line);
        }
        for (String line : List.of(TRAIN + "-o " + name, TRAIN + "-o other.st --checkpoint " + name,
                "fit-classifier model.st data.csv --target target -o " + name)) {
            bench.refused(line, 73, name + ": cannot write: the report of the command goes there");
        }
    }
}
