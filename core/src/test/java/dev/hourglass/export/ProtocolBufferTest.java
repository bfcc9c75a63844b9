package dev.hourglass.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The examples of the specification, and numbers at the ends of their ranges. */
class ProtocolBufferTest {
    private static String hex(ProtocolBuffer buffer) {
        return HexFormat.ofDelimiter(" ").formatHex(buffer.toByteArray());
    }

    @Test
    void wholeNumbers() {
        assertEquals("08 96 01", hex(new ProtocolBuffer().integer(1, 150)));
        assertEquals("08 7f", hex(new ProtocolBuffer().integer(1, 127)));
        assertEquals("08 80 01", hex(new ProtocolBuffer().integer(1, 128)));
        assertEquals("08 00", hex(new ProtocolBuffer().integer(1, 0)));
        assertEquals("08 fe ff ff ff ff ff ff ff ff 01", hex(new ProtocolBuffer().integer(1, -2)));
        assertEquals("a0 01 05", hex(new ProtocolBuffer().integer(20, 5)));
    }

    @Test
    void textsAndMessages() {
        assertEquals("12 07 74 65 73 74 69 6e 67", hex(new ProtocolBuffer().text(2, "testing")));
        assertEquals("12 02 c3 b6", hex(new ProtocolBuffer().text(2, "ö")));
        assertEquals("1a 03 08 96 01", hex(new ProtocolBuffer().message(3, new ProtocolBuffer().integer(1, 150))));
    }

    @Test
    void reals() {
        assertEquals("15 00 00 80 3f", hex(new ProtocolBuffer().real(2, 1)));
        assertEquals("15 00 00 00 80", hex(new ProtocolBuffer().real(2, -0.0f)));
    }
}
