package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.kernel.Arena;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a training takes besides its rows is told before it is begun. */
class TrainerBytesTest {
    private static final Network START = TestNetworks.random(TestNetworks.encoderLike(), 1);

    /** The memory of steps, of the largest batch that comes, and two networks or three. */
    @ParameterizedTest
    @CsvSource({"100, 16, 16, 0, 2", "33, 16, 17, 0, 2", "5, 16, 5, 0, 2", "100, 16, 16, 3, 3"})
    void buffersAndNetworksAreCounted(int rows, int batchSize, int largestBatch, int patience, int networks) {
        FitSettings settings = new FitSettings().withBatchSize(batchSize).withPatience(patience);
        StepShape shape = StepShape.of(START.architecture(), START.layout(), settings, largestBatch, false, 1);
        int buffers = StepMemory.of(shape, settings, START.parameters()).numbers().length - Arena.LEAD;
        assertEquals(4L * (buffers + networks * START.layout().size()),
                Trainer.bytes(START.architecture(), settings, rows));
    }

    @Test
    void oneThreadIsCounted() {
        FitSettings settings = new FitSettings();
        assertEquals(Trainer.bytes(START.architecture(), settings, 100),
                Trainer.bytes(START.architecture(), settings.withThreads(4), 100));
    }
}
