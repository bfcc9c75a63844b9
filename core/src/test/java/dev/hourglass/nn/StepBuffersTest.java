package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepBuffersTest {
    /** Weights fit an array, but not with the optimizer's two averages; refused before anything is allocated. */
    @Test
    void whatFitsNoArrayIsRefused() {
        Architecture architecture = new Architecture(32_000, List.of(new Dense(32_000)));
        ParameterLayout layout = new ParameterLayout(architecture);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> new StepBuffers(architecture, layout, new float[0], new Adam(), 16, false, 1));
        assertEquals("a training with", refusal.getMessage().substring(0, 15));
    }
}
