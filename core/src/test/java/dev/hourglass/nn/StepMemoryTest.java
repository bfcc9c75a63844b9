package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.layer.Dense;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepMemoryTest {
    /** Weights fit an array, but not with the optimizer's two averages; refused before anything is allocated. */
    @Test
    void whatFitsNoArrayIsRefused() {
        Architecture architecture = new Architecture(32_000, List.of(new Dense(32_000)));
        ParameterLayout layout = new ParameterLayout(architecture);
        FitSettings settings = new FitSettings();
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> StepMemory.of(StepShape.of(architecture, layout, settings, 16, false, 1), settings,
                new float[0]));
        assertEquals("a training with", refusal.getMessage().substring(0, 15));
    }
}
