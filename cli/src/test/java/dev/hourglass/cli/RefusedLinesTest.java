package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command lines that ask for what cannot be: refused in words, before anything is written. */
class RefusedLinesTest {
    private static final String TABLE = "code0,b,target\n1,2,x\n2,3,y\n3,5,x\n4,4,y\n";

    @TempDir
    Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("data.csv"), TABLE);
        Files.writeString(folder.resolve("far.csv"), "code0,b\n1,2\n\"4\",1e300\n");
        Files.createDirectory(folder.resolve("folder"));
        Program trained = run("train data.csv --target target --epochs 1 --quiet -o model");
        assertEquals(0, trained.exitCode(), trained.err());
    }

    /** Runs a line of words; words that are names of files in the folder become their paths. */
    private Program run(String line) {
        return Recorded.command("", Stream.of(line.split(" "))
                .map(word -> word.matches(".*\\.csv|model|folder.*") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "encode model data.csv --keep code0                   | 64 | --keep code0 would give the output two columns",
        "encode model data.csv --keep target --keep target    | 64 | --keep target would give the output two columns",
        "encode model data.csv --ignore b                     | 64 | column \"b\" cannot be both ignored and read",
        "encode model data.csv --ignore target --keep target  | 64 | column \"target\" cannot be both ignored and kept",
        "train data.csv --target target --ignore target       | 64 | column \"target\" cannot be both ignored and the "
                + "target",
        "train data.csv --target target --out -               | 64 | --out: found \"-\", expected a path",
        "encode - data.csv                                    | 64 | MODEL: found \"-\", expected a path",
        "train data.csv --out data.csv                        | 64 | data.csv would be both read and written",
        "encode model data.csv -o model                       | 64 | model would be both read and written",
        "evaluate data.csv --target target --model model --epochs 3 | 64 | --epochs has no effect with --model",
        "train data.csv --target target --hidden 99999,999999 | 64 | is too large, the most is 2^31",
        "train data.csv --epoch 3                             | 64 | unknown option --epoch",
        "generate out.csv --class-sep 1e308                   | 64 | values became",
        "generate out.csv --samples 2000000000 --features 99  | 64 | do not fit one array",
        "generate out.csv --informative 9 --features 4        | 64 | more than the 4 features in total",
        "inspect model --engine                               | 64 | inspect takes either a file or --engine",
        "train data.csv --target target --validation 0.99     | 65 | the train set would be empty",
        "train data.csv --target target --validation 0.75     | 65 | found one row to learn from, expected two",
        "train data.csv --target target --ignore b --ignore code0 | 65 | no column is left to learn from",
        "train data.csv --target target --learning-rate 3e38 --epochs 5 | 65 | in epoch ",
        "encode data.csv data.csv                             | 65 | found text that may be a table",
        "encode model model                                   | 65 | found a model file",
        "encode model far.csv                                 | 65 | far.csv:3:2 (column \"b\"): found 1e300, too far",
        "evaluate data.csv --target b --model model           | 65 | the encoder reads the target \"b\"",
        "inspect nothing.csv                                  | 66 | no such file",
        "train folder                                         | 66 | is a folder, expected a file",
        "train data.csv --target target --out folder          | 73 | it is a folder",
        "train data.csv --target target --plots data.csv      | 73 | cannot write",
        "demo --out data.csv                                  | 73 | cannot write",
        "generate folder                                      | 73 | it is a folder"})
    void refused(String line, int exitCode, String problem) throws IOException {
        List<Path> before = files();
        Program program = run(line);
        assertEquals(exitCode, program.exitCode(), program.err());
        assertEquals("", program.out());
        assertTrue(program.err().contains("error: ") && program.err().contains(problem), program.err());
        assertTrue(program.err().contains("\nfix: "), program.err());
        assertFalse(program.err().contains("\tat "), program.err());
        assertEquals(before, files());
        assertEquals(TABLE, Files.readString(folder.resolve("data.csv")));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void theNearestOptionIsOffered() {
        assertTrue(run("train data.csv --epoch 3").err().endsWith("fix: did you mean --epochs?\n"));
    }

    /** A picture of a training must not fall on the table it was trained on. */
    @Test
    void picturesNeverReplaceTheData() throws IOException {
        Path data = Files.writeString(folder.resolve("folder").resolve("history.csv"), TABLE);
        Program program = run("train folder/history.csv --target target --epochs 1 --plots folder -o folder/m");
        assertEquals(64, program.exitCode(), program.err());
        assertEquals(TABLE, Files.readString(data));
    }

    @Test
    void rowsToMeasureOnAreLookedAtBeforeTheTraining() throws IOException {
        StringBuilder csv = new StringBuilder("a,b\n");
        for (int i = 0; i < 10; i++) {
            csv.append(i).append(',').append(i == 3 ? "1e300" : "0." + i).append('\n');
        }
        Files.writeString(folder.resolve("outlier.csv"), csv);
        List<Integer> refused = Stream.of(1, 2, 3, 4, 5, 6, 7, 8)
                .filter(seed -> run("train outlier.csv --epochs 1 --validation 0.4 -o folder/m --seed " + seed).err()
                        .contains("outlier.csv:5:2 (column \"b\"): found 1e300, too far outside the range")).toList();
        assertFalse(refused.isEmpty());
    }
}
