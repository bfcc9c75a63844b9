package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;
import dev.hourglass.layer.Dense;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelUpdateTest {
    private static final Architecture ARCHITECTURE = new Architecture(100, List.of(new Dense(200), new Dense(100)));

    /**
     * Small batches have the gradients of 32 rows at a time, one block after the other in the same memory; what lies
     * behind it belongs to others. The workspace of the product lies elsewhere here, so that all that is written can
     * be seen.
     */
    @ParameterizedTest
    @CsvSource({"16, 1, 0, 0", "16, 1, 0, 1", "16, 2, 1, 0", "16, 2, 1, 1", "80, 1, 0, 1"})
    void gradientsStayInTheMemoryOfTheirPart(int rows, int threads, int part, int layer) {
        Network start = TestNetworks.random(ARCHITECTURE, 1);
        FitSettings settings = new FitSettings();
        StepShape shape = StepShape.of(ARCHITECTURE, start.layout(), settings, rows, false, threads);
        StepMemory memory = StepMemory.of(shape, settings, start.parameters());
        fill(memory.input(layer), rows, ARCHITECTURE.inputs(layer));
        fill(memory.gradient(layer, part), rows, ARCHITECTURE.outputs(layer));
        PartMemory own = memory.part(part);
        PartMemory apart = new PartMemory(own.scratch(), new Workspace(208, 208, 208), own.block(),
                own.transposedGradient(), own.partialSums(), own.updates());
        ColumnRange columns = shape.panels().output(layer, part);
        KernelRegion region = new KernelRegion(0, ARCHITECTURE.inputs(layer), new ColumnRange(0, columns.width()));
        KernelUpdate update = new KernelUpdate(region, columns.width(), memory.input(layer),
                memory.gradient(layer, part).fromColumn(columns.first()), memory.panels().at(layer, part), rows, memory,
                apart);
        float[] before = memory.numbers().clone();
        memory.update().beginStep(0.001);
        update.run(rows);
        int end = own.scratch() + (int) shape.scratchSize(part);
        int afterNumbers = memory.input().at(0, 0);
        assertNotEquals(-1, Arrays.mismatch(before, own.scratch(), end, memory.numbers(), own.scratch(), end));
        assertEquals(-1, Arrays.mismatch(before, afterNumbers, own.scratch(),
                memory.numbers(), afterNumbers, own.scratch()), "before the part's own");
        assertEquals(-1, Arrays.mismatch(before, end, before.length, memory.numbers(), end, before.length),
                "behind the part's own");
    }

    private static void fill(View to, int rows, int columns) {
        for (int i = 0; i < rows; i++) {
            Arrays.fill(to.array(), to.at(i, 0), to.at(i, columns), 1);
        }
    }
}
