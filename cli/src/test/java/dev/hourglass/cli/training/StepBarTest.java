package dev.hourglass.cli.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.terminal.Window;
import dev.hourglass.training.StepText;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StepBarTest {
    private static final long SECOND = 1_000_000_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long now;

    private Window window(int columns) {
        return Window.of(new PrintStream(bytes, true, StandardCharsets.UTF_8), columns);
    }

    private StepBar bar(int columns, int steps, ShownProgress.Place place) {
        return new StepBar(new StepText(steps, () -> now), window(columns), () -> now, place);
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void steps(StepBar bar, int count) {
        for (int i = 0; i < count; i++) {
            now += SECOND;
            bar.next();
        }
    }

    @Test
    void aTerminalSeesABarWithTheTimeThatIsLeft() {
        try (StepBar bar = bar(61, 135, ShownProgress.Place.TERMINAL)) {
            steps(bar, 27);
            assertTrue(written().contains("27 of 135 steps [######-------------------------] 1m48s left"), written());
        }
        assertTrue(written().endsWith("\r\u001b[K"), written());
    }

    @Test
    void aFileGetsTenLines() {
        try (StepBar bar = bar(80, 45, ShownProgress.Place.FILE)) {
            steps(bar, 45);
        }
        assertEquals("""
                5 of 45 steps, 40s left
                9 of 45 steps, 36s left
                14 of 45 steps, 31s left
                18 of 45 steps, 27s left
                23 of 45 steps, 22s left
                27 of 45 steps, 18s left
                32 of 45 steps, 13s left
                36 of 45 steps, 9s left
                41 of 45 steps, 4s left
                45 of 45 steps, 0s left
                """, written());
    }
}
