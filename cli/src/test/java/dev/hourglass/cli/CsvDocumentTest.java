package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of {@code docs/tables.md}: a block of cells is the table of the commands that follow it. */
class CsvDocumentTest {
    private static final Path PAGE = Path.of("..", "docs", "tables.md");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```\\n(.*?)^```$", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'(,\\S+)?|(\\S+)");

    @TempDir
    Path folder;

    private static List<String> blocks() throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(PAGE));
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    @TestFactory
    Stream<DynamicTest> everyCommandReadsItsTable() throws IOException {
        return commands().entrySet().stream().map(command -> DynamicTest.dynamicTest(command.getKey(),
                () -> run(command.getKey(), command.getValue())));
    }

    /** The table of each command, by the command. */
    private static Map<String, String> commands() throws IOException {
        Map<String, String> commands = new LinkedHashMap<>();
        String table = "";
        for (String block : blocks()) {
            if (!block.startsWith("hourglass ")) {
                table = block;
                continue;
            }
            String rows = table;
            block.lines().forEach(line -> commands.put(line, rows));
        }
        return commands;
    }

    private void run(String line, String table) throws IOException {
        List<String> words = words(line);
        for (int word = 1; word < words.size() && !words.get(word).startsWith("-"); word++) {
            String name = words.get(word).replace('*', '0');
            Files.writeString(folder.resolve(name), table);
            words.set(word, folder.resolve(words.get(word)).toString());
        }
        words.replaceAll(word -> word.equals("bad.csv") ? folder.resolve(word).toString() : word);
        words.addAll(List.of("--epochs", "1", "-o", folder.resolve("model").toString()));
        Program program = Recorded.command("", words.toArray(String[]::new));
        assertEquals(0, program.exitCode(), program.err());
    }

    /** The words behind {@code hourglass}, as a shell divides them. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line.substring("hourglass ".length()));
        while (matcher.find()) {
            words.add(matcher.group(3) != null ? matcher.group(3)
                    : matcher.group(1) + (matcher.group(2) == null ? "" : matcher.group(2)));
        }
        return words;
    }

    /** Each that stands on the page. */
    @Test
    void noCommandIsPassedOver() throws IOException {
        List<String> onPage = Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("hourglass ")).toList();
        assertEquals(onPage, List.copyOf(commands().keySet()));
        assertTrue(onPage.size() >= 11, onPage.size() + " commands");
    }
}
