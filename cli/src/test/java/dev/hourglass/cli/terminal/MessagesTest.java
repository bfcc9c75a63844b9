package dev.hourglass.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.Recorded;
import org.junit.jupiter.api.Test;

/** On a terminal of 80 columns sentences end between words; what is pasted stays one line. */
class MessagesTest {
    private static final Terminal SCREEN = new Terminal(true, false);
    private static final String SENTENCE =
            "values lie outside the range of training, in \"width\", \"height\", \"depth\" and"
            + " the network hardly sees how the others differ from each other, which is a pity";

    private static String warning(Terminal terminal, String text) {
        Recorded recorded = new Recorded(terminal);
        Messages.warning(recorded.streams(), text);
        return recorded.err();
    }

    @Test
    void sentencesBreakBetweenWords() {
        String shown = warning(SCREEN, SENTENCE);
        assertTrue(shown.lines().count() > 1, shown);
        shown.lines().forEach(line -> assertTrue(line.length() <= 79, line));
        assertEquals("warning: " + SENTENCE, shown.strip().replace("\n  ", " "));
    }

    @Test
    void filesGetOneLine() {
        assertEquals("warning: " + SENTENCE + "\n", warning(Terminal.NONE, SENTENCE));
    }

    @Test
    void wordsLongerThanALineStayWhole() {
        String word = "x".repeat(200);
        assertEquals("warning: " + word + "\n", warning(SCREEN, word));
        assertEquals("warning: a\n  " + word + "\n  and more\n", warning(SCREEN, "a " + word + " and more"));
        assertEquals("warning: " + "y ".repeat(34) + "y\n  z\n", warning(SCREEN, "y ".repeat(35) + "z"));
    }

    @Test
    void remediesAreNotBroken() {
        Recorded recorded = new Recorded(SCREEN);
        String fix = "run it as java -Xmx10g -jar hourglass.jar " + "a".repeat(30) + " " + "b".repeat(30);
        Messages.error(recorded.streams(), new CommandException(ExitCode.JVM, SENTENCE, fix));
        assertTrue(recorded.err().endsWith("\nfix: " + fix + "\n"), recorded.err());
        Messages.resume(recorded.streams(), fix);
        assertTrue(recorded.err().endsWith("\nresume: " + fix + "\n"), recorded.err());
    }

    @Test
    void nothingInAMessageActs() {
        assertEquals("warning: a\\x1b[2J\n", warning(SCREEN, "a\u001b[2J"));
    }
}
