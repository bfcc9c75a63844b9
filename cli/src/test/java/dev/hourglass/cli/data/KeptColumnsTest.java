package dev.hourglass.cli.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.JsonResult;
import dev.hourglass.cli.Program;
import dev.hourglass.cli.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that {@code encode} passes on, and those it finds by name; labels and names that need quotes. */
class KeptColumnsTest {
    private static final String TABLE = """
            "width, cm","say ""hi""\",kind
            1.50,2,fat cat
            +2.5e0,3,"dog, big"
             3,05,fat cat
            4.0000,4,"dog, big"
            """;

    @TempDir
    Path folder;
    private Path model;

    @BeforeEach
    void train() {
        model = folder.resolve("model.safetensors");
        Program program = Recorded.command(TABLE, "train", "-", "--target", "kind", "--bottleneck", "1", "--epochs",
                "1", "--quiet", "-o", model.toString());
        assertEquals(0, program.exitCode(), program.err());
    }

    private Program encode(String table, String... options) {
        String[] arguments = Stream.concat(
                Stream.of("encode", model.toString(), "-"), Arrays.stream(options))
                .toArray(String[]::new);
        return Recorded.command(table, arguments);
    }

    private static List<String> withoutCodes(Program program) {
        return program.out().lines().map(line -> line.substring(0, line.lastIndexOf(','))).toList();
    }

    @Test
    void theyPassAsTheyAreWrittenAlsoWhereTheyAreEncoded() {
        Program program = encode(TABLE, "--keep", "kind", "--keep", "width, cm");
        assertEquals(0, program.exitCode(), program.err());
        assertEquals("", program.err());
        assertEquals(List.of("kind,\"width, cm\"", "fat cat,1.50", "\"dog, big\",+2.5e0", "fat cat, 3",
                "\"dog, big\",4.0000"), withoutCodes(program));
    }

    @Test
    void keepingChangesNoCode() {
        List<String> alone = encode(TABLE).out().lines().toList();
        List<String> beside = encode(TABLE, "--keep", "width, cm").out().lines()
                .map(line -> line.substring(line.lastIndexOf(',') + 1)).toList();
        assertEquals(alone, beside);
    }

    @Test
    void columnsAreMatchedByNameAndThatIsSaidOnce() {
        String reversed = "\"say \"\"hi\"\"\",\"width, cm\"\n2,1.5\n3,2.5\n5,3\n4,4\n";
        Program program = encode(reversed);
        assertEquals("note: the columns come in another order than in training; they are matched by name\n",
                program.err());
        assertEquals(encode(TABLE).out(), program.out());
    }

    @Test
    void missingAndExtraColumnsAreBothListed() {
        Program program = encode("x,\"width, cm\",y\n1,2,3\n");
        assertEquals(65, program.exitCode());
        assertEquals("error: standard input:1:1: columns are missing: \"say \"hi\"\"; others are there: \"x\", \"y\"\n"
                + "fix: give the columns the names they had in training\n", program.err());
    }

    @Test
    void valuesOutsideTheRangeOfTrainingAreCounted() {
        Program program = encode("\"width, cm\",\"say \"\"hi\"\"\"\n1,2\n9,3\n2,1\n");
        assertEquals("warning: 3 values lie outside the range of training, in \"width, cm\", \"say \"hi\"\"\n",
                program.err());
        assertEquals(4, program.out().lines().count());
    }

    @Test
    void oneRowIsEnoughToEncode() {
        List<String> all = encode(TABLE).out().lines().toList();
        String first = TABLE.lines().limit(2).collect(Collectors.joining("\n"));
        assertEquals(all.subList(0, 2), encode(first).out().lines().toList());
    }

    @Test
    void labelsAreTexts() throws IOException {
        String table = TABLE + "5,1,007\n6,2,7\n1,1,007\n2,2,7\n3,3,fat cat\n4,1,\"dog, big\"\n";
        Path data = Files.writeString(folder.resolve("data.csv"), table);
        Program program = Recorded.command("", "evaluate", data.toString(), "--target", "kind", "--model",
                model.toString(), "--test", "0.5", "--json", "--quiet");
        assertEquals(0, program.exitCode(), program.err());
        assertTrue(JsonResult.of(program.out()).list("classes").containsAll(List.of("007", "7", "dog, big", "fat cat")),
                program.out());
    }

    /** The result could not be read again. */
    @Test
    void aNameThatIsOneButForWhatCannotBeSeenIsRefused() {
        String table = TABLE.replaceFirst("kind", "code0\u00a0");
        Program program = encode(table, "--keep", "code0\u00a0");
        assertEquals(64, program.exitCode());
        assertTrue(program.err().contains("would give the output two columns of that name"), program.err());
    }
}
