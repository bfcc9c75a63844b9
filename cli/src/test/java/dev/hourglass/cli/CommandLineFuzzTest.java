package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.commands.Commands;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Command lines of words that commands know and of words that nobody knows, in any order. */
class CommandLineFuzzTest {
    private static final int RUNS = 20_000;
    private static final int MOST_WORDS = 8;

    private final Random random = new Random(4);
    private final List<String> words = words();

    private static List<String> words() {
        List<String> words = new ArrayList<>(List.of("", "-", "--", "=", "--=", "-=", "-h", "-o", "-q", "0", "1", "2",
                "-1", "9999999999", "1e400", "0.5", "NaN", "1,2", ",", "a", "b", "target", "x", "data.csv", "model",
                "folder", "none", "folder/none", "\u001b[31m", "\n", "\u202e", "caf\u00e9", "\ud83d\ude00", "\0",
                "x".repeat(300), "--target=target", "--bottleneck=1", "--epochs=1", "--no-relaunch"));
        for (Command command : new Commands().commands()) {
            words.add(command.spec().name());
            for (Option<?> option : command.spec().allOptions()) {
                words.add(option.spelling());
                words.add(option.spelling() + "=" + option.defaultText().orElse(""));
            }
        }
        return words;
    }

    /** Every second line begins as one that works. */
    private byte[] line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        if (random.nextBoolean()) {
            line.writeBytes(CommandLineFuzz.seeds().get(random.nextInt(CommandLineFuzz.seeds().size())));
            line.write(CommandLineFuzz.SEPARATOR);
        }
        for (int count = 1 + random.nextInt(MOST_WORDS); count > 0; count--) {
            line.writeBytes(words.get(random.nextInt(words.size())).getBytes(StandardCharsets.UTF_8));
            line.write(CommandLineFuzz.SEPARATOR);
        }
        return line.toByteArray();
    }

    @Test
    void everyLineEndsInWordsAndANumber() {
        CommandLineFuzz.seeds().forEach(CommandLineFuzz::fuzzerTestOneInput);
        assertDoesNotThrow(() -> {
            for (int i = 0; i < RUNS; i++) {
                CommandLineFuzz.fuzzerTestOneInput(line());
            }
        });
    }
}
