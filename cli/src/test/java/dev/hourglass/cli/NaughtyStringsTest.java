package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvWriter;
import dev.hourglass.json.Json;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import dev.hourglass.text.Spellings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strings that programs trip over: as names, labels, arguments and paths they come out as they went in, or escaped. */
class NaughtyStringsTest {
    private static final List<String> STRINGS = strings();

    @TempDir
    private Path folder;

    private static List<String> strings() {
        List<?> strings = (List<?>) Json.parse(SampleData.bytes(SampleData.naughtyStrings()));
        return strings.stream().map(String.class::cast).toList();
    }

    /** Those that can name a column, each once: a name of nothing to see is none. */
    private static List<String> names() {
        Set<String> taken = new HashSet<>(Set.of(""));
        return STRINGS.stream().filter(name -> taken.add(Spellings.bare(name))).toList();
    }

    private Path write(String name, Table table) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            CsvWriter.write(table, out);
        }
        return file;
    }

    private static double[] numbers(int rows, int step) {
        double[] numbers = new double[rows];
        Arrays.setAll(numbers, row -> row * step % 7);
        return numbers;
    }

    /** Four rows a label, a column of numbers beside it. */
    private Path labelled(List<String> labels) throws IOException {
        String[] texts = labels.stream().flatMap(label -> Stream.of(label, label, label, label)).toArray(String[]::new);
        return write("labels.csv", new Table(List.of(new NumericColumn("a", numbers(texts.length, 3)),
                new NumericColumn("b", numbers(texts.length, 5)), new TextColumn("target", texts))));
    }

    private static Program run(String... arguments) {
        Program program = Recorded.command("", arguments);
        assertHarmless(program.err());
        return program;
    }

    private static Program succeed(String... arguments) {
        Program program = run(arguments);
        assertEquals(0, program.exitCode(), program.err());
        return program;
    }

    private static void assertHarmless(String shown) {
        assertTrue(shown.codePoints().allMatch(c -> c == '\n' || switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        }), shown);
    }

    @Test
    void thereAreAsManyAsThereShouldBe() {
        assertEquals(485, STRINGS.size());
        assertEquals(471, names().size());
    }

    @Test
    void labelsComeOutAsTheyWentIn() throws IOException {
        Path data = labelled(STRINGS);
        String model = folder.resolve("model").toString();
        Path codes = folder.resolve("codes.csv");
        succeed("train", data.toString(), "--target", "target", "--epochs", "1", "--bottleneck", "1", "-q", "-o",
                model);
        succeed("encode", model, data.toString(), "--keep", "target", "-q", "-o", codes.toString());
        CsvOptions options = new CsvOptions().withTextColumns(List.of("target"));
        assertEquals(CsvReader.read(data, options).column("target"), CsvReader.read(codes, options).column("target"));
    }

    @Test
    void labelsAreShownEscaped() throws IOException {
        String data = labelled(names().subList(80, 110)).toString();
        assertHarmless(succeed("evaluate", data, "--target", "target", "--epochs", "1", "--bottleneck", "1", "-q")
                .out());
        String evil = labelled(List.of("\u001b[31m", "\u202eabc", "\u009b2J", "a\rb")).toString();
        assertHarmless(succeed("evaluate", evil, "--target", "target", "--epochs", "1", "--bottleneck", "1").out());
    }

    @Test
    void columnsKeepTheirNames() throws IOException {
        List<NumericColumn> columns = new ArrayList<>();
        names().forEach(name -> columns.add(new NumericColumn(name, numbers(12, columns.size() + 1))));
        String data = write("columns.csv", new Table(columns)).toString();
        Path model = folder.resolve("model");
        succeed("train", data, "--epochs", "1", "--bottleneck", "1", "-o", model.toString());
        assertEquals(names(), EncoderFile.read(model).columns());
        assertHarmless(succeed("inspect", model.toString()).out());
        List<String> encode = new ArrayList<>(List.of("encode", model.toString(), data));
        names().forEach(name -> encode.add("--keep=" + name));
        Path codes = folder.resolve("codes.csv");
        encode.addAll(List.of("-o", codes.toString()));
        succeed(encode.toArray(String[]::new));
        assertEquals(names(), CsvReader.read(codes, new CsvOptions()).names().subList(0, names().size()));
    }

    @Test
    void argumentsAreRefusedInWords() throws IOException {
        String data = labelled(List.of("x", "y")).toString();
        List<String> understood = List.of("--", "--help", "--version", "evaluate");
        for (String naughty : STRINGS.stream().filter(text -> !understood.contains(text)).toList()) {
            for (String[] line : new String[][] {{naughty}, {"help", naughty}, {"inspect", naughty},
                {"encode", data, naughty}, {"train", data, "--epochs=" + naughty, "--debug"},
                {"train", data, "--target=" + naughty, "--debug"}, {"train", data, "--" + naughty}}) {
                Program program = run(line);
                assertTrue(Set.of(64, 65, 66, 77).contains(program.exitCode()), program.toString());
                assertTrue(program.err().contains("error: "), program.toString());
            }
        }
    }

    @Test
    void filesHaveTheNamesTheyAreGiven() throws IOException {
        int written = 0;
        for (String naughty : STRINGS) {
            Path file = fileOf(naughty);
            if (file != null) {
                succeed("generate", file.toString(), "--samples", "2");
                assertFalse(Files.notExists(file), naughty);
                run("inspect", file.toString());
                Files.delete(file);
                written++;
            }
        }
        assertTrue(written > 250, "only " + written);
    }

    /** A place in the folder, or null where the system cannot have a file of that name. */
    private Path fileOf(String naughty) {
        if (naughty.contains("/") || naughty.matches("\\.\\.?") || naughty.isBlank() || naughty.length() > 80) {
            return null;
        }
        try {
            return folder.resolve(naughty);
        } catch (InvalidPathException notHere) {
            return null;
        }
    }
}
