package dev.hourglass.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GemmShapeTest {
    @Test
    void readsRowsDepthAndColumns() {
        assertEquals(new GemmShape(16, 200, 100), GemmShape.parse("16x200x100"));
    }

    @Test
    void countsTwoOperationsForEachElementAndStep() {
        assertEquals(0.001, new GemmShape(50, 100, 100).gigaflop());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "16", "16x200", "16x200x100x3", "0x200x100", "-1x2x3", "16 x 200 x 100", "16X200X100",
        "100000x2x3"})
    void refusesAnythingElseAndShowsTheForm(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> GemmShape.parse(text)).getMessage();
        assertTrue(message.contains("\"" + text + "\"") && message.contains("16x200x100"), message);
    }
}
