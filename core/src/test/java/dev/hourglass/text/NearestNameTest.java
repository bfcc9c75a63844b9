package dev.hourglass.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> OPTIONS =
            List.of("--target", "--ignore", "--bottleneck", "--epochs", "--batch-size", "--o");

    @ParameterizedTest
    @CsvSource({
        "--tagret, --target", "--traget, --target", "--targets, --target", "--IGNORE, --ignore",
        "--bottelneck, --bottleneck", "--epoch, --epochs", "--batchsize, --batch-size", "--p, --o"})
    void typingErrorsAreUndone(String wanted, String expected) {
        assertEquals(Optional.of(expected), NearestName.of(wanted, OPTIONS));
    }

    @ParameterizedTest
    @CsvSource({"--verbose", "x", "''", "--learning-rate"})
    void farNamesAreNotOffered(String wanted) {
        assertEquals(Optional.empty(), NearestName.of(wanted, OPTIONS));
    }

    @Test
    void ofEquallyNearNamesTheFirstIsTaken() {
        assertEquals(Optional.of("col1"), NearestName.of("col3", List.of("col1", "col2")));
    }

    @Test
    void namesDifferingInCaseAreNearest() {
        assertEquals(Optional.of("TARGET"), NearestName.of("target", List.of("tarket", "TARGET")));
    }

    @Test
    void veryLongNamesAreComparedForCaseOnly() {
        String name = "n".repeat(100_000);
        assertEquals(Optional.of(name), NearestName.of(name.toUpperCase(Locale.ROOT), List.of("a", name)));
        assertEquals(Optional.empty(), NearestName.of(name + "x", List.of(name)));
        String compared = "n".repeat(200);
        assertEquals(Optional.of(compared), NearestName.of("x" + compared.substring(1), List.of(compared)));
        assertEquals(Optional.empty(), NearestName.of("x" + compared, List.of(compared)));
    }

    @Test
    void theHintIsAQuestionOrNothing() {
        assertEquals("; did you mean \"--target\"?", NearestName.hint("--targt", OPTIONS));
        assertEquals("", NearestName.hint("--verbose", OPTIONS));
    }

    @Test
    void anotherSpellingIsNearest() {
        List<String> header = List.of("a", " b", " c", "d\u00a0", "gro\u0308\u00dfe", "name\u200b");
        assertEquals("; did you mean \" c\" (alike but for spaces)?", NearestName.hint("c", header));
        assertEquals("; did you mean \"d\\u00a0\" (alike but for spaces)?", NearestName.hint("d", header));
        assertEquals("; did you mean \"gro\\u0308\\u00dfe\" (alike but for the Unicode normal form)?",
                NearestName.hint("gr\u00f6\u00dfe", header));
        assertEquals("; did you mean \"name\\u200b\" (alike but for invisible characters)?", NearestName.hint("name",
                header));
        assertEquals("; did you mean \"a\"?", NearestName.hint("A", header));
    }

    @ParameterizedTest
    @CsvSource({"y, R", "y, a", "ab, ac", "x3, x1"})
    void oneOrTwoLettersAreNearToNoOthers(String wanted, String existing) {
        assertEquals(Optional.empty(), NearestName.of(wanted, List.of(existing)));
    }

    @Test
    void noMoreThanFourCharactersAreWrong() {
        String name = "a_rather_long_name_of_a_column_in_a_table";
        assertEquals(Optional.of(name), NearestName.of("x" + name.substring(4), List.of(name)));
        assertEquals(Optional.empty(), NearestName.of(name.replace("_", ""), List.of(name)));
    }

    /** Of every pair near the bound it finds what the whole table of distances says. */
    @Test
    void theBandLosesNothing() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String wanted = word(random, 3 + random.nextInt(14));
            String other = changed(wanted, random, random.nextInt(7));
            boolean near = distance(wanted, other) <= Math.min(4, wanted.length() / 3);
            assertEquals(near, NearestName.of(wanted, List.of(other)).isPresent(), wanted + " " + other);
        }
    }

    private static String word(Random random, int length) {
        return random.ints(length, 'a', 'e').mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String changed(String word, Random random, int times) {
        StringBuilder changed = new StringBuilder(word);
        for (int i = 0; i < times && changed.length() > 1; i++) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(4)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, word(random, 1));
                case 2 -> changed.setCharAt(at, 'e');
                default -> changed.insert(random.nextInt(changed.length()), changed.charAt(at)).deleteCharAt(at);
            }
        }
        return changed.toString();
    }

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1,
                        d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    @Test
    void manyLongNamesTakeLittleTime() {
        List<String> names = IntStream.range(0, 100_000).mapToObj(i -> "n".repeat(190) + i).toList();
        assertTimeout(Duration.ofSeconds(10), () -> NearestName.of("n".repeat(180) + "x".repeat(12), names));
    }
}
