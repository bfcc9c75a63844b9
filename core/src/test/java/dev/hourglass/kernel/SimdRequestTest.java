package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The five words of -Dhourglass.simd are understood, anything else is refused with the words that are not. */
class SimdRequestTest {
    @ParameterizedTest
    @CsvSource({"off, true, 0", "128, false, 128", "256, false, 256", "512, false, 512", "preferred, false, 0"})
    void words(String word, boolean off, int bits) {
        assertEquals(new SimdRequest(off, bits), SimdRequest.parse(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OFF", "64", "1024", "on", " 128", "0128"})
    void otherWordsAreRefused(String word) {
        String message = assertThrows(IllegalArgumentException.class, () -> SimdRequest.parse(word)).getMessage();
        assertTrue(message.startsWith("-Dhourglass.simd=" + word + ": expected off, 128, 256, 512 or preferred"));
    }
}
