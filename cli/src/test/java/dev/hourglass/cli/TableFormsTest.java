package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One table written in different ways gives one encoder, byte for byte. */
class TableFormsTest {
    @TempDir
    Path folder;

    private byte[] encoder(String csv, String... options) throws IOException {
        Path data = Files.writeString(folder.resolve("data.csv"), csv);
        Path out = folder.resolve("encoder.safetensors");
        String[] arguments = Stream.concat(Stream.of("train", data.toString(), "--target", "target", "--epochs", "1",
                "--bottleneck", "2", "--quiet", "-o", out.toString()), Arrays.stream(options)).toArray(String[]::new);
        Program program = Recorded.command("", arguments);
        assertEquals(0, program.exitCode(), program.err());
        return Files.readAllBytes(out);
    }

    private static String iris() {
        return String.join("\n", SampleData.lines(SampleData.iris())) + "\n";
    }

    private static String cells(UnaryOperator<String> change) {
        return iris().lines().map(line -> Arrays.stream(line.split(",")).map(change).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    static List<Arguments> forms() {
        return List.of(
                Arguments.of("byte order mark", "\ufeff" + iris()),
                Arguments.of("CRLF", iris().replace("\n", "\r\n")),
                Arguments.of("CR", iris().replace("\n", "\r")),
                Arguments.of("no end of the last line", iris().stripTrailing()),
                Arguments.of("blank lines at the end", iris() + "\n\r\n\n"),
                Arguments.of("quotes round everything", cells(cell -> '"' + cell + '"')),
                Arguments.of("spaces round numbers", cells(cell -> Character.isDigit(cell.charAt(0))
                        ? " " + cell + "  " : cell)),
                Arguments.of("other spellings", cells(cell -> Character.isDigit(cell.charAt(0))
                        ? "+" + cell + (cell.contains(".") ? "00e0" : ".") : cell)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void forms(String name, String csv) throws IOException {
        assertArrayEquals(encoder(iris()), encoder(csv));
    }

    @Test
    void anotherDelimiter() throws IOException {
        assertArrayEquals(encoder(iris()), encoder(iris().replace(',', ';'), "--delimiter", ";"));
    }

    @Test
    void ignoredColumns() throws IOException {
        String wider = iris().lines().map(line -> "id " + line.length() + "," + line)
                .collect(Collectors.joining("\n")).replaceFirst("id \\d+", "id");
        assertArrayEquals(encoder(iris()), encoder(wider, "--ignore", "id"));
    }
}
