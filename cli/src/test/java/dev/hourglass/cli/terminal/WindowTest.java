package dev.hourglass.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line that is drawn over and over, the messages in between, and the width they have. */
@Timeout(60)
class WindowTest {
    private static final String ERASE = "\r\u001b[K";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final Window window = Window.of(err, 60);
    private final AtomicLong now = new AtomicLong();

    /** What was written since the last question. */
    private String written() {
        String written = bytes.toString(StandardCharsets.UTF_8).replace("\u001b[?7l", "").replace("\u001b[?7h", "");
        bytes.reset();
        return written;
    }

    private StatusLine line() {
        return new StatusLine(window, now::get, width -> width + " columns at " + now);
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "'', 80", "0, 80", "-5, 80", "wide, 80", "99999999999, 80", "100000, 80"})
    void theEnvironmentMaySayTheWidth(String columns, int expected) {
        assertEquals(expected, Window.system(err, Map.of("COLUMNS", columns)).columns());
    }

    @Test
    void whatTheEnvironmentSaysIsNotMeasured() {
        Window given = Window.system(err, Map.of("COLUMNS", "4321"));
        given.measure();
        assertEquals(4321, given.columns());
    }

    /** Whatever the tests' stderr is. */
    @Test
    void measuringIsHarmless() {
        Window measured = Window.system(err, Map.of());
        measured.measure();
        assertTrue(measured.columns() > 0, measured.columns() + " columns");
        assertEquals("", written());
    }

    @ParameterizedTest
    @CsvSource({"'30 97\n', 97", "'0 0\n', 0", "'', 0", "97, 0", "'speed 38400 baud', 0"})
    void theAnswerHasRowsAndColumns(String answer, int columns) {
        assertEquals(columns, Window.widthIn(answer));
    }

    @Test
    void aLineIsCutAtTheEdgeAndNeverWraps() {
        window.draw("line");
        assertEquals(ERASE + "\u001b[?7lline\u001b[?7h", bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aLineTakesThePlaceOfTheOneBeforeAndIsDrawnIfItChanges() {
        window.draw("one");
        window.draw("one");
        window.draw("two");
        window.keep("two");
        window.remove();
        assertEquals(ERASE + "one" + ERASE + "two" + ERASE + "two\n", written());
    }

    @Test
    void messagesComeBeforeTheLine() {
        window.printMessage("first\n");
        window.draw("line");
        window.printMessage("note: second\n");
        window.draw("line");
        window.remove();
        assertEquals("first\n" + ERASE + "line" + ERASE + "note: second\n" + ERASE + "line" + ERASE, written());
    }

    @Test
    void aStatusLineIsDrawnTenTimesASecondAtMost() {
        StatusLine line = line();
        line.draw();
        now.set(99_999_999);
        line.draw();
        line.beat();
        assertEquals(ERASE + "59 columns at 0", written());
        now.set(100_000_000);
        line.draw();
        assertEquals(ERASE + "59 columns at 100000000", written());
    }

    @Test
    void aStatusLineIsKeptAsItIsInTheEnd() {
        StatusLine line = line();
        line.draw();
        now.set(1);
        line.keep();
        assertEquals(ERASE + "59 columns at 0" + ERASE + "59 columns at 1\n", written());
        now.set(1_000_000_000);
        line.draw();
        line.keep();
        line.remove();
        assertEquals("", written());
    }

    @Test
    void aStatusLineCanBeTakenAway() {
        StatusLine line = line();
        line.draw();
        line.remove();
        now.set(1_000_000_000);
        line.draw();
        line.keep();
        assertEquals(ERASE + "59 columns at 0" + ERASE, written());
    }

    @Test
    void aStatusLineThatStartedIsDrawnByItself() throws InterruptedException {
        StatusLine line = new StatusLine(window, System::nanoTime, width -> "at " + System.nanoTime());
        line.start();
        while (bytes.toString(StandardCharsets.UTF_8).split(ERASE.replace("[", "\\[")).length < 3) {
            Thread.sleep(1);
        }
        line.keep();
        String last = written();
        assertTrue(last.endsWith("\n"), last);
        Thread.sleep(300);
        assertEquals("", written());
    }
}
