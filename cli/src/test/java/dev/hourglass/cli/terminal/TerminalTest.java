package dev.hourglass.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void aTerminalIsDrawnOnInColor() {
        assertEquals(new Terminal(true, true), Terminal.of(true, Map.of("TERM", "xterm-256color")));
    }

    @Test
    void noColorIsRespectedWhenItIsNotEmpty() {
        assertEquals(new Terminal(true, false), Terminal.of(true, Map.of("NO_COLOR", "1")));
        assertEquals(new Terminal(true, true), Terminal.of(true, Map.of("NO_COLOR", "")));
    }

    @Test
    void dumbTerminalsAndFilesGetLines() {
        assertEquals(Terminal.NONE, Terminal.of(true, Map.of("TERM", "dumb")));
        assertEquals(Terminal.NONE, Terminal.of(false, Map.of()));
    }
}
