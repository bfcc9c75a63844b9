package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.kernel.View;
import dev.hourglass.layer.Dense;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartColumnsTest {
    private static final Architecture ARCHITECTURE = new Architecture(100, List.of(new Dense(200), new Dense(100)));

    private static PartColumns columns(int rows, int threads) {
        Network start = TestNetworks.random(ARCHITECTURE, 1);
        StepShape shape = StepShape.of(ARCHITECTURE, start.layout(), new FitSettings(), rows, false, threads);
        return PartColumns.of(NetworkMemory.draft(), 100, shape);
    }

    @Test
    void whoOwnsPanelsHasAMatrixOfItsOwn() {
        PartColumns columns = columns(16, 2);
        View first = columns.of(0);
        View second = columns.of(1);
        assertEquals(first.rowStride(), second.rowStride());
        assertTrue(second.offset() - first.offset() >= 16 * first.rowStride(), "they overlap");
    }

    @ParameterizedTest
    @CsvSource({"16, 1", "80, 1", "80, 2", "128, 4"})
    void othersShareOne(int rows, int threads) {
        PartColumns columns = columns(rows, threads);
        assertEquals(1, columns.views().size());
        assertSame(columns.of(0), columns.of(threads - 1));
    }
}
