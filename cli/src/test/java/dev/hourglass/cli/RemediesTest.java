package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Follows the fix of each refusal, option by option as it is printed, until the table is read: it always is, with all
 * rows that are good.
 */
class RemediesTest {
    private static final Pattern OPTION =
            Pattern.compile("(--[a-z][a-z-]+)(?:=|(?= |$|[,;)]))(?: ?('(?:[^']|'\\\\'')*'|\"[^\"]*\"|[^\\s,;)]+))?");
    private static final Set<String> FLAGS = Set.of("--drop-missing", "--no-header", "--header", "--strip",
            "--no-batch-normalization");
    private static final int MOST_ROUNDS = 4;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '\0', value = {
        ",a,b,y|0,1,2,u|1,3,5,v|2,5,1,u!--target y!3",
        "a,b,y,|1,2,u,|3,5,v,|5,1,u,!--target y!3",
        "a;b;y|1,5;2;u|3,25;5;v|5;1;u!--target y!3",
        "\"a\";\"b\";\"y\"|1;2;u|3;5;v!--target y!2",
        "a\tb\ty|1\t2\tu|3\t5\tv!--target y!2",
        "a  b   y|1  2 u| 3 5   v!--target y!2",
        "# made by hand|# twice|a,b,y|1,2,u|3,5,v!--target y!2",
        "sep=;|a;b;y|1;2;u|3;5;v!--target y!2",
        "a, b, y|1, 2, u|3, 5, v|4, 6, v!--target y!3",
        "a,b,y|3,2,u|\"1,5\",5,v|2,7,u!--target y!3",
        "a,b,y|\"1.234,5\",2,u|3,5,v|7,1,u!--target y!3",
        "a,b,y|\"1,229.50\",2,u|3,5,v|7,1,u!--target y!3",
        "a,b,y|1 229,2,u|3,5,v|7,1,u!--target y!3",
        "5.1,3.5,setosa|4.9,3.0,setosa|7.0,3.2,versicolor!--target y!3",
        "room,b,y|A1,2,u|B2,5,v|3,1,u!--target y!3",
        "it's a $room,b,y|A1,2,u|B2,5,v|A1,1,u!--target y!3",
        "a,b,y|1,2,u|,5,v|7,1,u|3,4,v!--target y!3",
        "a,b,y|NA,2,u|7,5,v|7,1,u!--target y!2",
        "a,b,y|1,2,u|3,5,|7,1,v|4,4,u!--target y --classifier!3",
        "a,b,y|1,2,u|3|7,1,v!--target y!2",
        "a,b,y|1,2,u||7,1,v!--target y --bad-rows skip!2",
        "when,b,y|2024-01-01,2,u|2024-01-02,5,v|2024-02-01,1,u!--target y --categorical auto!3",
        "p,b,y|$5.00,2,u|$7.50,5,v|$1.25,1,u!--target y --categorical auto!3",
        "a,b,y|1,2,u|3,5,v|7,1,v!--target y --batch-size 1!3",
        "a,b,y|1,2,u|3,5,v|7,1,v|2,3,u|4,4,u!--target y --early-stopping 2!4"})
    void theFixIsFollowed(String table, String options, int rows) throws IOException {
        Path data = Files.writeString(folder.resolve("data.csv"), table.replace('|', '\n') + "\n");
        List<String> words = new ArrayList<>(List.of("train", data.toString(), "--epochs", "1", "--quiet", "-o",
                folder.resolve("model").toString()));
        words.addAll(List.of(options.split(" ")));
        Program program = Recorded.command("", words.toArray(String[]::new));
        for (int round = 0; program.exitCode() != 0 && round < MOST_ROUNDS; round++) {
            assertTrue(program.exitCode() == 64 || program.exitCode() == 65, program.err());
            follow(program.err().substring(program.err().indexOf("\nfix: ") + 6).strip(), words);
            program = Recorded.command("", words.toArray(String[]::new));
        }
        assertEquals(0, program.exitCode(), String.join(" ", words) + "\n" + program.err());
        assertTrue(program.out().contains(" from " + rows + " rows in "), String.join(" ", words) + "\n"
                + program.out());
    }

    /** Adds the options of the first way out that has some; a target that is named anew takes the old one's place. */
    private static void follow(String fix, List<String> words) {
        List<String> found = new ArrayList<>();
        for (String way : fix.split("; |, or (?!with --target)")) {
            Matcher option = OPTION.matcher(way);
            while (option.find()) {
                boolean flag = FLAGS.contains(option.group(1)) || option.group(2) == null;
                replace(option.group(1), words);
                found.add(option.group(1));
                if (!flag) {
                    found.add(unquoted(option.group(2)));
                }
            }
            if (!found.isEmpty()) {
                break;
            }
        }
        assertFalse(found.isEmpty(), fix);
        words.addAll(found);
    }

    /** What can be given once only gives way. */
    private static void replace(String option, List<String> words) {
        int old = words.indexOf(option);
        if (old >= 0 && !option.equals("--ignore") && !option.equals("--categorical")) {
            words.subList(old, old + 2).clear();
        }
    }

    private static String unquoted(String word) {
        if (word.startsWith("'")) {
            return word.substring(1, word.length() - 1).replace("'\\''", "'");
        }
        return word.startsWith("\"") ? word.substring(1, word.length() - 1) : word;
    }
}
