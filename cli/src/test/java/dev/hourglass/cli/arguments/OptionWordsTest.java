package dev.hourglass.cli.arguments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.commands.Commands;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What helps is told in options that there are, with values that a shell reads back. */
class OptionWordsTest {
    private static final List<Option<?>> ALL = Stream.concat(GlobalOptions.ALL.stream(), new Commands().commands()
            .stream().flatMap(command -> command.spec().options().stream())).toList();
    private static final Set<String> OPTIONS = ALL.stream().map(Option::spelling).collect(Collectors.toSet());
    private static final Set<String> USAGES = ALL.stream().map(Option::usage).collect(Collectors.toSet());

    @ParameterizedTest
    @EnumSource
    void thereIsAnOptionForEachSetting(Setting setting) {
        assertTrue(OPTIONS.contains(OptionWords.option(setting)), OptionWords.option(setting));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '\0', ignoreLeadingAndTrailingWhitespace = false, value = {
        "DELIMITER!;!--delimiter ';'", "DELIMITER! !--delimiter space", "DECIMAL!,!--decimal ','",
        "DECIMAL!.!--decimal .", "THOUSANDS!'!--thousands \"'\"", "IGNORE!!--ignore ''", "IGNORE!a b!--ignore 'a b'",
        "IGNORE!-x!--ignore=-x", "SKIP_LINES!3!--skip-lines 3"})
    void valuesAreReadyForAShell(Setting setting, String value, String expected) {
        assertEquals(expected, OptionWords.of(Remedy.NONE.with(setting, value == null ? "" : value)));
    }

    @Test
    void aTabHasAName() {
        assertEquals("read it with --delimiter tab", OptionWords.of(Remedy.of("read it with ")
                .with(Setting.DELIMITER, "\t")));
    }

    /** Help texts call a value the same. */
    @ParameterizedTest
    @EnumSource(names = {"BAD_ROWS_LIST", "CATEGORICAL", "CHECKPOINT"})
    void aValueThatIsUpToTheUserHasItsPlaceholder(Setting setting) {
        String words = OptionWords.of(Remedy.NONE.choosing(setting));
        assertTrue(USAGES.contains(words), words);
    }

    @Test
    void settingsStandAmongWords() {
        assertEquals("leave them out with --drop-missing, or fill them with --impute median",
                OptionWords.of(Remedy.of("leave them out with ").with(Setting.DROP_MISSING)
                        .and(", or fill them with ").with(Setting.IMPUTE, "median")));
    }
}
