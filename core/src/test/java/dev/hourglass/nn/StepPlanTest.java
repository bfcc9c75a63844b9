package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.StepMoment;
import dev.hourglass.parallel.Barrier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What two threads that share the steps of small batches keep apart: no bit depends on it, only time does. */
class StepPlanTest {
    private static final int ROWS = 16;
    private static final Architecture ARCHITECTURE = new Architecture(100,
            List.of(new Dense(200), new BatchNormalization(), new LeakyReLU(), new Dense(50), new Dense(100)));

    private final FitSettings settings = new FitSettings();
    private final Network start = TestNetworks.random(ARCHITECTURE, 1);
    private final StepShape shape = StepShape.of(ARCHITECTURE, start.layout(), settings, ROWS, false, 2);
    private final StepMemory memory = StepMemory.of(shape, settings, start.parameters());
    private final StepPlan plan = new StepPlan(shape, memory, settings.loss(),
            new StepLoss(settings.loss(), ROWS, ARCHITECTURE.outputs(), memory), new StepMoment(1, column -> 1));

    @Test
    void aPartFetchesTheColumnsOfTheOther() {
        ColumnParts columns = shape.panels();
        Stage[][] stages = plan.stages(columns);
        for (int part = 0; part < 2; part++) {
            int stage = 0;
            for (LayerGroup group : shape.groups()) {
                assertEquals(List.of(columns.input(group.first(), 1 - part)),
                        ((DenseStage) stages[part][stage++]).foreign().ranges());
            }
        }
    }

    @Test
    void gradientsAndWhatLayersKeepLieApart() {
        for (int layer = 0; layer < ARCHITECTURE.layers().size(); layer++) {
            assertNotEquals(memory.gradient(layer, 0).offset(), memory.gradient(layer, 1).offset());
        }
        assertNotEquals(memory.matrices(1, 0).get(0).offset(), memory.matrices(1, 1).get(0).offset());
    }

    /** Part 1 would compute the same bits in the matrix of part 0. */
    @Test
    void aPartComputesInItsOwnMatrices() {
        ColumnParts columns = shape.panels();
        Stage[][] stages = plan.stages(columns);
        int layer = shape.groups().get(2).first();
        for (int part = 0; part < 2; part++) {
            InputGradient sums = ((DenseStage) stages[part][2]).inputGradient();
            assertEquals(memory.gradient(layer, part).at(0, columns.output(layer, part).first()),
                    ((InputGradient.PartialSums) sums).outputGradient().offset());
        }
    }

    @Test
    void aRelayFetchesBeforeEachProduct() {
        List<String> calls = new ArrayList<>();
        Stage[] stages = {new Recorder(0, calls), new Recorder(1, calls)};
        new RelaySchedule(new Stage[][] {stages}, new StepLoss(settings.loss(), ROWS, ARCHITECTURE.outputs(), memory),
                new Barrier(1)).run(0, ROWS);
        assertEquals(List.of("fetch 0", "product 0", "forward 0", "fetch 1", "product 1", "forward 1"),
                calls.subList(0, 6));
    }

    /** A stage that says what it is asked to do. */
    private record Recorder(int number, List<String> calls) implements Stage {
        private void record(String call) {
            calls.add(call + " " + number);
        }

        @Override
        public void fetch(int rows) {
            record("fetch");
        }

        @Override
        public void product(int rows) {
            record("product");
        }

        @Override
        public void forward(int rows) {
            record("forward");
        }

        @Override
        public void backward(int rows) {
            record("backward");
        }

        @Override
        public boolean hasInputGradient() {
            return number > 0;
        }

        @Override
        public void inputGradient(int rows) {
            record("inputGradient");
        }

        @Override
        public void receive(int rows) {
            record("receive");
        }

        @Override
        public void update(int rows) {
            record("update");
        }
    }
}
