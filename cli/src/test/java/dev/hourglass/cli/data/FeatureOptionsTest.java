package dev.hourglass.cli.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.JsonResult;
import dev.hourglass.cli.Program;
import dev.hourglass.cli.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        "train data.csv --target target                          | 65 | take it as categories with --categorical color",
        "train data.csv --target target --categorical color      | 65 | \"x\": 1 (line 5), \"y\": 1 (line 3), "
                + "\"color\": 1",
        "train data.csv --target target --impute mean            | 65 | take it as categories with --categorical color",
        "train data.csv --target target --categorical target     | 64 | --categorical target is the target",
        "train data.csv --target target --categorical colr       | 65 | no column \"colr\" in the header",
        "train data.csv --ignore color --categorical color       | 64 | cannot be both ignored and categorical",
        "train data.csv --target target --impute mode            | 64 | expected mean or median",
        "train data.csv --target target --unseen maybe           | 64 | expected error or ignore",
        "train data.csv --target target --rare 3                 | 64 | --rare gathers categories, but no column holds "
                + "any",
        "train data.csv --target target --categorical auto --rare 1 | 64 | expected a whole number from 2",
        "evaluate data.csv --target target --model model0 --rare 3 | 64 | --rare has no effect with --model",
        "train data.csv --drop-missing --impute mean             | 64 | --drop-missing leaves nothing for --impute",
        "evaluate data.csv --target target --model model0 --impute mean | 64 | --impute has no effect with --model",
        "encode model0 data.csv --drop-missing                   | 64 | unknown option --drop-missing"})
    void refused(String line, int exitCode, String problem) {
        Program program = run(line);
        assertEquals(exitCode, program.exitCode(), program.err());
        assertTrue(program.err().contains("error: ") && program.err().contains(problem), program.err());
    }

    /** Lists have commas between, or come one by one; what is learned is the same. */
    @Test
    void listsAreTakenBothWays() throws IOException {
        Files.writeString(folder.resolve("lists.csv"), "id,x,color,size,target\n"
                + "1,2,red,S,a\n2,3,blue,M,b\n3,5,red,S,a\n".repeat(3));
        String train = "train lists.csv --target target --epochs 1 --quiet ";
        done(train + "--ignore id,x --categorical color,size --hidden 4,3 -o model1");
        done(train + "--ignore id --ignore x --categorical color --categorical size --hidden 4 --hidden 3 -o model2");
        done(train + "--columns color,size --categorical size,auto --hidden 4,3 -o model3");
        for (String other : List.of("model2", "model3")) {
            assertArrayEquals(Files.readAllBytes(folder.resolve("model1")), Files.readAllBytes(folder.resolve(other)),
                    other);
        }
        assertEquals(done("encode model1 lists.csv --keep id --keep x").out(),
                done("encode model1 lists.csv --keep id,x").out());
    }

    @Test
    void rowsWithMissingCellsAreLeftOutAndCounted() {
        Program program = done("train data.csv --target target --categorical color --drop-missing --epochs 1 -o model");
        assertTrue(program.err().contains("note: left out 3 of 10 rows, in which a cell is missing"), program.err());
        JsonResult json = JsonResult.of(done("train data.csv --target target --categorical color --drop-missing "
                + "--epochs 1 --json --quiet -o model").out());
        assertEquals("7", json.text("train_rows"));
        assertEquals("3", json.text("columns"));
        assertEquals("5", json.text("numbers"));
        assertEquals("3", json.text("dropped_rows"));
    }

    @Test
    void theEncoderFillsWhatIsMissing() throws IOException {
        done("train data.csv --target target --categorical auto --impute median --epochs 1 --quiet -o model");
        Files.writeString(folder.resolve("holes.csv"), "color,y,x\n,,6\nred,3,6\nblue,1,\n");
        Files.writeString(folder.resolve("whole.csv"), "color,y,x\nred,3,6\nred,3,6\nblue,1,6\n");
        Program holes = done("encode model holes.csv");
        assertEquals(done("encode model whole.csv --quiet").out(), holes.out());
        assertTrue(holes.err().contains("note: filled missing cells: 1 in \"x\", 1 in \"y\", 1 in \"color\""),
                holes.err());
        assertTrue(done("inspect model").out()
                .contains("color  categories \"blue\", \"green\", \"red\"  missing cells become \"red\""));
        assertTrue(done("inspect model").out().matches("(?s).*\n  x +1 to 10 +missing cells become 6\n.*"));
        JsonResult json = JsonResult.of(done("encode model holes.csv --quiet --json -o codes.csv").out());
        assertEquals("1", json.member("filled_cells").text("x"));
    }

    /** One row tells nothing of what a column holds; the encoder knows. */
    @Test
    void theEncoderFillsOneRow() throws IOException {
        done("train data.csv --target target --categorical auto --impute median --epochs 1 --quiet -o model");
        Files.writeString(folder.resolve("whole.csv"), "color,y,x\nred,3,6\n");
        Files.writeString(folder.resolve("one.csv"), "x,color,y\n6,,?\n");
        assertEquals(done("encode model whole.csv").out(), done("encode model one.csv").out());
        Files.writeString(folder.resolve("one.csv"), "x,color,y\n6,,five\n");
        Program refused = run("encode model one.csv");
        assertEquals(65, refused.exitCode());
        assertTrue(refused.err().endsWith("one.csv:2:3 (column \"y\"): found \"five\", expected a finite decimal "
                + "number\nfix: correct the cell, or remove the row\n"), refused.err());
    }

    @Test
    void unseenCategoriesAreRefusedUnlessTheyAreIgnored() throws IOException {
        done("train data.csv --target target --categorical auto --impute mean --epochs 1 --quiet -o model");
        Files.writeString(folder.resolve("new.csv"), "x,y,color\n1,2,red\n1,2,\"gre\u001ben\"\n1,2,pink\n");
        Program refused = run("encode model new.csv");
        assertEquals(65, refused.exitCode());
        assertTrue(refused.err().contains("new.csv:3:3 (column \"color\"): found the category \"gre\\x1ben\", which is "
                + "not in the training rows; those have \"blue\", \"green\", \"red\""), refused.err());
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
    void categoriesThatLookLikeMarksAreWarnedOf() throws IOException {
        Files.writeString(folder.resolve("marks.csv"), "c,x\nNA,1\nred,2\n?,3\nblue,4\n");
        String warning = "warning: column \"c\" has categories that look like marks for missing values: \"?\", \"NA\"; "
                + "of categories only empty cells count as missing";
        for (String name : List.of("c", "auto")) {
            Program program = done("train marks.csv --epochs 1 --drop-missing -o model --categorical " + name);
            assertTrue(program.err().contains(warning), program.err());
            assertTrue(done("inspect model").out().contains("c  categories \"?\", \"NA\", \"blue\", \"red\"\n"));
        }
    }

    @Test
    void longListsOfColumnsAreCut() throws IOException {
        String names = IntStream.range(0, 12).mapToObj(i -> "x" + i).collect(Collectors.joining(","));
        Files.writeString(folder.resolve("wide.csv"), names + "\n" + "1,".repeat(11) + "1\n" + ",".repeat(11) + "2\n"
                + "3,".repeat(11) + "\n");
        Program program = done("train wide.csv --impute mean --epochs 1 -o model");
        assertTrue(program.err().contains("filled missing cells: 1 in \"x0\", 1 in \"x1\", "), program.err());
        assertTrue(program.err().contains(", 1 in \"x9\" and 2 in other columns\n"), program.err());
    }

    @Test
    void columnsOfNamesAreRefused() throws IOException {
        Files.writeString(folder.resolve("names.csv"),
                IntStream.range(0, 30).mapToObj(i -> "name" + i + "," + i % 7 + "\n")
                        .collect(Collectors.joining("", "id,x\n", "")));
        Program program = run("train names.csv --categorical auto");
        assertEquals(65, program.exitCode());
        assertTrue(program.err().endsWith("names.csv:2:1 (column \"id\"): found \"name0\", and the column holds 30 "
                + "names of rows in 30 rows, expected categories\nfix: leave out with --ignore id; or take each text "
                + "for a category with --categorical id\n"), program.err());
        program = run("train names.csv --categorical id");
        assertEquals(65, program.exitCode());
        assertTrue(program.err().endsWith("names.csv: column \"id\" has 30 categories in 30 rows, expected some to "
                + "come again\nfix: leave the column out with --ignore id, or gather categories of few rows with "
                + "--rare 2\n"), program.err());
    }

    @Test
    void allColumnsThatHoldNoCategoriesAreNamedAtOnce() throws IOException {
        Files.writeString(folder.resolve("kinds.csv"), IntStream.range(0, 8).mapToObj(i -> "2024-01-0" + (i + 1) + ",$"
                + i + ","
                + i + " kg," + i + "%," + "ab".charAt(i % 2) + "," + i * i + "\n").collect(Collectors.joining("",
                "the day,-p,w,q,c,x\n", "")));
        Program program = run("train kinds.csv --categorical auto");
        assertEquals(65, program.exitCode());
        assertTrue(program.err().contains("kinds.csv:2:1 (column \"the day\"): found \"2024-01-01\", and the column "
                + "holds 8 dates in 8 rows, expected categories; nor are there any in \"-p\" (8 amounts of money), "
                + "\"w\" (8 numbers with a unit), \"q\" (8 percentages)\nfix: leave out with --ignore 'the day' "
                + "--ignore=-p --ignore w --ignore q; or "), program.err());
        assertTrue(program.err().contains("python3 -c 'import pandas"), program.err());
        List<String> ignored = List.of("--ignore", "the day", "--ignore=-p", "--ignore", "w", "--ignore", "q");
        List<String> words = new ArrayList<>(List.of("train", folder.resolve("kinds.csv").toString(), "--categorical",
                "auto",
                "--epochs", "1", "-o", folder.resolve("model").toString()));
        words.addAll(ignored);
        Program done = Recorded.command("", words.toArray(String[]::new));
        assertEquals(0, done.exitCode(), done.err());
        assertTrue(done.err().contains("note: as categories: \"c\" (2)\n"), done.err());
    }

    @Test
    void aLongTailIsWarnedOfAndCanBeGathered() throws IOException {
        Files.writeString(folder.resolve("tail.csv"), IntStream.range(0, 90).mapToObj(i -> "c" + (i < 60 ? i % 2 : i)
                + "," + i + "\n")
                .collect(Collectors.joining("", "c,x\n", "")));
        Program program = done("train tail.csv --categorical auto --epochs 1 -o model");
        assertTrue(program.err().contains("warning: most of the 32 categories of column \"c\" come once"),
                program.err());
        program = done("train tail.csv --categorical auto --rare 2 --epochs 1 -o model");
        assertTrue(program.err().contains("note: rare and unknown categories count as one: 30 in \"c\"\n"),
                program.err());
        assertTrue(program.err().contains("note: as categories: \"c\" (3)\n"), program.err());
        assertTrue(!program.err().contains("come once"), program.err());
        assertTrue(done("inspect model").out().contains("c  categories \"c0\", \"c1\" and other ones\n"));
        assertTrue(done("inspect model --json").out().contains("\"other\": \"other\"")
                || done("inspect model --json").out().contains("\"other\":\"other\""));
        Files.writeString(folder.resolve("new.csv"), "c,x\nc77,5\nnew,5\nc0,5\n");
        Program encoded = done("encode model new.csv");
        String[] codes = encoded.out().split("\n");
        assertEquals(codes[1], codes[2]);
        assertTrue(!codes[1].equals(codes[3]), encoded.out());
        assertTrue(encoded.err().contains("2 in \"c\""), encoded.err());
        JsonResult json = JsonResult.of(done("encode model new.csv --quiet --json -o codes.csv").out());
        assertEquals("2", json.member("gathered_categories").text("c"));
    }

    /** Where no level is rare nothing changes. */
    @Test
    void rareChangesNothingWhereNothingIsRare() throws IOException {
        Files.writeString(folder.resolve("two.csv"), "c,x\n" + "red,5\nblue,6\n".repeat(3));
        String train = "train two.csv --categorical c --epochs 1 --quiet -o ";
        done(train + "model1");
        done(train + "model2 --rare 3");
        assertArrayEquals(Files.readAllBytes(folder.resolve("model1")), Files.readAllBytes(folder.resolve("model2")));
    }

    @Test
    void spellingsOfOneAreWarnedOf() throws IOException {
        Files.writeString(folder.resolve("spelled.csv"),
                ("city,x,y\nParis,1,0\nParis ,2,0.0\nparis,3,1\nK\u00f6ln,4,1.0\n"
                + "Ko\u0308ln,5,0\n" + "Rome,6,1\n").repeat(4));
        Files.writeString(folder.resolve("spelled.csv"), Files.readString(folder.resolve("spelled.csv"))
                .replaceAll("(?<=.)\ncity,x,y", ""));
        Program program = done("evaluate spelled.csv --target y --categorical city --epochs 1");
        assertTrue(program.err().contains("warning: the target \"y\" has classes that may be one: \"0\" and \"0.0\" "
                + "(the same number), \"1\" and \"1.0\" (the same number); if they are, write them alike, or count "
                + "numbers as one with --numeric-target\n"), program.err());
        assertTrue(program.err().contains("warning: column \"city\" has categories that may be one: \"Ko\\u0308ln\" "
                + "and \"K\\u00f6ln\" (alike but for the Unicode normal form), \"Paris\", \"Paris \" and \"paris\" "
                + "(alike but for spaces and case); if they are, write them alike, spaces around them go with "
                + "--strip\n"),
                program.err());
        assertTrue(!done("evaluate spelled.csv --target y --categorical city --epochs 1 --quiet").err()
                .contains("may be one"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, value = {
        "1.0|did you mean \"1\" (the same number)?|dtype=str", "2 |did you mean \"2\" (alike but for spaces)?|--strip",
        "1\u200b|found the category \"1\\u200b\"|--strip", "RED|did you mean \"red\"?|as in training",
        "blue|those have \"1\", \"2\", \"red\"|correct the cell"})
    void unseenCategoriesSayWhatTheyMayBe(String cell, String problem, String fix) throws IOException {
        Files.writeString(folder.resolve("codes.csv"), "g,x\n" + "1,5\n2,6\nred,7\n".repeat(3));
        done("train codes.csv --categorical g --epochs 1 --quiet -o model");
        Files.writeString(folder.resolve("new.csv"), "g,x\n" + cell + ",5\n");
        Program refused = run("encode model new.csv");
        assertEquals(65, refused.exitCode());
        assertTrue(refused.err().contains(problem), refused.err());
        assertTrue(refused.err().contains(fix) && refused.err().contains("--unseen ignore"), refused.err());
    }

    @Test
    void theDaysCommandReadsTheTableThatWasGiven() throws IOException {
        Files.writeString(folder.resolve("days.csv"), "d;x\n2024-01-01;1\n2024-01-03;2\n");
        Program program = run("train days.csv --delimiter ; --categorical auto");
        assertTrue(program.err().contains("read_csv(\"" + folder.resolve("days.csv") + "\",sep=\";\""), program.err());
        assertTrue(program.err().contains("to_csv(\"" + folder.resolve("days-days.csv") + "\",sep=\";\""),
                program.err());
    }

    @Test
    void columnsWithoutValueInTrainingRowsAreRefused() throws IOException {
        Files.writeString(folder.resolve("late.csv"), "x,y\n" + "1,\n2,NA\n3,\n4,\n".repeat(5) + "5,6\n");
        int refused = 0;
        for (int seed = 0; seed < 4; seed++) {
            Program program = run("train late.csv --impute mean --validation 0.5 --epochs 1 -o model --seed " + seed);
            if (program.exitCode() != 0) {
                assertEquals(65, program.exitCode());
                assertTrue(program.err().contains("late.csv: every training row of column \"y\" is missing\n"),
                        program.err());
                refused++;
            }
        }
        assertTrue(refused > 0 && refused < 4, refused + " of 4");
    }

    @Test
    void aTrainingGoesOnWithItsFeatures() throws IOException {
        String train =
                "train data.csv --target target --categorical color --impute mean --unseen ignore --epochs 4 --quiet ";
        done(train + "-o model1 --checkpoint model2 --every 2");
        done("train data.csv --resume model2 --quiet -o model3");
        assertArrayEquals(Files.readAllBytes(folder.resolve("model1")), Files.readAllBytes(folder.resolve("model3")));
        Program other = run("train data.csv --resume model2 --impute median --quiet -o model3");
        assertEquals(64, other.exitCode());
        assertTrue(other.err().contains("--impute=median"), other.err());
    }

    @Test
    void theHelpTellsTheDefaultOnce() {
        String help = done("encode --help").out().replaceAll("\\s+", " ");
        assertTrue(help.contains("--unseen error|ignore what to do with categories that training did not see (default: "
                + "error) How the table"), help);
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
