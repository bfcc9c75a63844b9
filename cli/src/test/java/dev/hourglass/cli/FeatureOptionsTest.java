package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Missing cells and categories, from the table to the codes. */
class FeatureOptionsTest {
    private static final String TABLE = """
            x,y,color,target
            1,2,red,a
            2,,blue,b
            3,5,red,a
            NA,7,green,b
            5,1,blue,a
            6,2,,b
            7,3,red,a
            8,9,blue,b
            9,1,red,a
            10,4,green,b
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeTable() throws IOException {
        Files.writeString(folder.resolve("data.csv"), TABLE);
    }

    private Program run(String line) {
        return Recorded.command("", Stream.of(line.split(" +"))
                .map(word -> word.endsWith(".csv") || word.startsWith("model") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new));
    }

    private Program done(String line) {
        Program program = run(line);
        assertEquals(0, program.exitCode(), program.err());
        return program;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "train data.csv --target target                          | 65 | with --categorical if it holds categories",
        "train data.csv --target target --categorical color      | 65 | \"y\": 1 (line 3), \"x\": 1 (line 5), \"color\": 1",
        "train data.csv --target target --impute mean            | 65 | with --categorical if it holds categories",
        "train data.csv --target target --categorical target     | 64 | --categorical target is the target",
        "train data.csv --target target --categorical colr       | 65 | no column \"colr\" in the header",
        "train data.csv --ignore color --categorical color       | 64 | cannot be both ignored and categorical",
        "train data.csv --target target --impute mode            | 64 | expected mean or median",
        "train data.csv --target target --unseen maybe           | 64 | expected error or ignore",
        "train data.csv --drop-missing --impute mean             | 64 | --drop-missing leaves nothing for --impute",
        "evaluate data.csv --target target --model model0 --impute mean | 64 | --impute has no effect with --model",
        "encode model0 data.csv --drop-missing                   | 64 | unknown option --drop-missing"})
    void refused(String line, int exitCode, String problem) {
        Program program = run(line);
        assertEquals(exitCode, program.exitCode(), program.err());
        assertTrue(program.err().contains("error: ") && program.err().contains(problem), program.err());
    }

    @Test
    void rowsWithMissingCellsAreLeftOutAndCounted() {
        Program program = done("train data.csv --target target --categorical color --drop-missing --epochs 1 -o model");
        assertTrue(program.err().contains("note: left out 3 of 10 rows, in which a cell is missing"), program.err());
        JsonResult json = JsonResult.of(done("train data.csv --target target --categorical color --drop-missing "
                + "--epochs 1 --json --quiet -o model").out());
        assertEquals("7", json.text("rows"));
        assertEquals("5", json.text("columns"));
        assertEquals("3", json.text("dropped_rows"));
    }

    @Test
    void theEncoderFillsWhatIsMissing() throws IOException {
        done("train data.csv --target target --categorical auto --impute median --epochs 1 --quiet -o model");
        Files.writeString(folder.resolve("holes.csv"), "color,y,x\n,,6\nred,3,6\nblue,1,\n");
        Files.writeString(folder.resolve("whole.csv"), "color,y,x\nred,3,6\nred,3,6\nblue,1,6\n");
        Program holes = done("encode model holes.csv");
        assertEquals(done("encode model whole.csv --quiet").out(), holes.out());
        assertTrue(holes.err().contains("note: filled missing cells: 1 in \"color\", 1 in \"x\", 1 in \"y\""), holes.err());
        assertTrue(done("inspect model").out().contains("color  categories \"blue\", \"green\", \"red\", missing ones \"red\""));
        assertTrue(done("inspect model").out().contains("x  1 to 10, missing ones 6\n"));
        JsonResult json = JsonResult.of(done("encode model holes.csv --quiet --json -o codes.csv").out());
        assertEquals("1", json.member("filled_cells").text("x"));
    }

    @Test
    void unseenCategoriesAreRefusedUnlessTheyAreIgnored() throws IOException {
        done("train data.csv --target target --categorical auto --impute mean --epochs 1 --quiet -o model");
        Files.writeString(folder.resolve("new.csv"), "x,y,color\n1,2,red\n1,2,\"gre\u001ben\"\n1,2,pink\n");
        Program refused = run("encode model new.csv");
        assertEquals(65, refused.exitCode());
        assertTrue(refused.err().contains("new.csv:3:3 (column \"color\"): found the category \"gre\\x1ben\", which is not "
                + "in the training rows; those have \"blue\", \"green\", \"red\""), refused.err());
        Program ignored = done("encode model new.csv --unseen ignore");
        assertTrue(ignored.err().contains("2 in \"color\""), ignored.err());
        String[] codes = ignored.out().split("\n");
        assertEquals(codes[2], codes[3]);
        assertTrue(!codes[1].equals(codes[2]), ignored.out());
    }

    @Test
    void aMissingCellThatNothingStandsInForIsRefusedInUse() {
        done("train data.csv --target target --ignore color --drop-missing --epochs 1 --quiet -o model");
        Program refused = run("encode model data.csv");
        assertEquals(65, refused.exitCode());
        assertTrue(refused.err().endsWith("fix: fill in the cells, or train with --impute\n"), refused.err());
    }

    @Test
    void whatIsLearnedComesFromTrainingRowsAlone() throws IOException {
        String train = "train data.csv --target target --categorical color --impute mean --validation 0.3 --seed 4 "
                + "--unseen ignore --epochs 1 --quiet -o ";
        done(train + "model1");
        String known = done("inspect model1 --json").out();
        int withoutEffect = 0;
        for (String line : TABLE.lines().skip(1).toList()) {
            String[] cells = line.split(",");
            String other = "1000," + cells[1] + ",new," + cells[3];
            Files.writeString(folder.resolve("data.csv"), TABLE.replace(line, other));
            done(train + "model2");
            withoutEffect += columns(known).equals(columns(done("inspect model2 --json").out())) ? 1 : 0;
        }
        assertEquals(3, withoutEffect, "rows of validation");
    }

    private static String columns(String json) {
        return json.substring(json.indexOf("\"columns\""), json.indexOf("\"layers\""));
    }

    @Test
    void theOrderOfColumnsMakesNoDifferenceInUse() throws IOException {
        done("train data.csv --target target --categorical auto --impute mean --epochs 1 --quiet -o model");
        Files.writeString(folder.resolve("a.csv"), "x,y,color\n1,2,red\n3,4,blue\n");
        Files.writeString(folder.resolve("b.csv"), "color,other,y,x\nred,z,2,1\nblue,z,4,3\n");
        Program turned = done("encode model b.csv");
        assertEquals(done("encode model a.csv").out(), turned.out());
        assertTrue(turned.err().contains("another order"), turned.err());
    }

    @Test
    void evaluationKnowsFeaturesToo() {
        JsonResult json = JsonResult.of(done("evaluate data.csv --target target --categorical color --impute mean "
                + "--unseen ignore --epochs 1 --json --quiet").out());
        assertEquals("1", json.member("filled_cells").text("y"));
        done("train data.csv --target target --categorical color --impute mean --epochs 1 --quiet -o model");
        json = JsonResult.of(done("evaluate data.csv --target target --model model --json --quiet").out());
        assertEquals("1", json.member("filled_cells").text("color"));
    }

    @Test
    void theSameTableGivesTheSameFileOnAnyNumberOfThreads() throws IOException {
        String train = "train data.csv --target target --categorical auto --impute mean --epochs 3 --quiet -o ";
        done(train + "model1 --threads 1");
        done(train + "model2 --threads 2");
        assertArrayEquals(Files.readAllBytes(folder.resolve("model1")), Files.readAllBytes(folder.resolve("model2")));
    }
}
