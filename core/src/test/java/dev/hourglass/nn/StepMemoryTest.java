package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.kernel.Arena;
import dev.hourglass.layer.Dense;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** What a training takes is known before it is begun. */
    @ParameterizedTest
    @CsvSource({"16, 1", "16, 2", "80, 1", "80, 2", "80, 4"})
    void thereIsAsMuchAsIsTold(int rows, int threads) {
        Architecture architecture = new Architecture(90, List.of(new Dense(130), new Dense(90)));
        Network start = TestNetworks.random(architecture, 1);
        FitSettings settings = new FitSettings();
        StepShape shape = StepShape.of(architecture, start.layout(), settings, rows, false, threads);
        assertEquals(StepMemory.of(shape, settings, start.parameters()).numbers().length,
                Arena.LEAD + StepMemory.floats(shape, settings));
    }
}
