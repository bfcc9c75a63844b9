package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.layer.Tensor;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.parallel.ThreadTeam;
import dev.hourglass.random.RandomState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Averages of gradients that have faded away, as those of a rare category do, become zeros, and nobody can tell. */
class SubnormalMomentsTest {
    private static final int STEPS = 1024;
    private static final int COLUMNS = 5;

    /** Two rows a step; the last column, a category, is in the first row alone. */
    private static Matrix rareCategory() {
        return rareCategory(STEPS, 0);
    }

    /** The category is in the first row of one step. */
    private static Matrix rareCategory(int steps, int at) {
        Matrix rows = TestNetworks.rows(2 * steps, COLUMNS, 2);
        for (int i = 0; i < rows.rows(); i++) {
            rows.values()[i * COLUMNS + COLUMNS - 1] = i == 2 * at ? 1 : 0;
        }
        return rows;
    }

    private static long subnormals(Network averages) {
        long count = 0;
        for (float number : averages.parameters()) {
            count += number != 0 && Math.abs(number) < Float.MIN_NORMAL ? 1 : 0;
        }
        return count;
    }

    @Test
    void aTrainingDropsThemAtStepsCountedFromItsBeginning() {
        List<TrainingState> states = new ArrayList<>();
        ProgressListener listener = new ProgressListener() {
            private int calls;

            @Override
            public void epochEnded(EpochResult epoch) {
                // Only steps matter.
            }

            @Override
            public boolean wantsState() {
                calls++;
                return calls == STEPS - 1 || calls == STEPS;
            }

            @Override
            public void takeState(TrainingState state) {
                states.add(state);
            }
        };
        Trainer.fit(TestNetworks.random(TestNetworks.encoderLike(), 1),
                FitData.of(TrainingData.ofItself(rareCategory())),
                new FitSettings().withEpochs(1).withBatchSize(2).withShuffle(false), new RandomState(4), listener);
        assertEquals(List.of(STEPS - 1, STEPS), states.stream().map(TrainingState::batch).toList());
        assertTrue(subnormals(states.get(0).optimizer().averages().get(0)) > 0, "none had faded");
        assertEquals(0, subnormals(states.get(1).optimizer().averages().get(0)));
    }

    /** Steps of epochs before count as well: the second multiple of 512 is early in the second epoch. */
    @Test
    void stepsOfEpochsBeforeCount() {
        int batches = STEPS - 24;
        List<TrainingState> states = new ArrayList<>();
        ProgressListener listener = new ProgressListener() {
            private boolean wanted;

            @Override
            public void epochEnded(EpochResult epoch) {
                // Only steps matter.
            }

            @Override
            public void batchEnded(int epoch, int batch, int all, double loss) {
                wanted = epoch == 2 && (batch == 23 || batch == 24);
            }

            @Override
            public boolean wantsState() {
                return wanted;
            }

            @Override
            public void takeState(TrainingState state) {
                states.add(state);
            }
        };
        Matrix rows = rareCategory(batches, 100);
        Trainer.fit(TestNetworks.random(TestNetworks.encoderLike(), 1), FitData.of(TrainingData.ofItself(rows)),
                new FitSettings().withEpochs(2).withBatchSize(2).withShuffle(false), new RandomState(4), listener);
        assertEquals(List.of(23, 24), states.stream().map(TrainingState::batch).toList());
        assertTrue(subnormals(states.get(0).optimizer().averages().get(0)) > 0, "none had faded");
        assertEquals(0, subnormals(states.get(1).optimizer().averages().get(0)));
    }

    /** Wherever they lie, and of either sign; the least normal number is none of them. */
    @Test
    void onlyWhatIsBelowTheLeastNormalNumberIsDropped() {
        float[] before = {1, Float.MIN_NORMAL, -Float.MIN_NORMAL, Math.nextDown(Float.MIN_NORMAL),
            Math.nextUp(-Float.MIN_NORMAL), Float.MIN_VALUE, -Float.MIN_VALUE};
        float[] after = {1, Float.MIN_NORMAL, -Float.MIN_NORMAL, 0, 0, 0, 0};
        Network start = TestNetworks.random(TestNetworks.encoderLike(), 1);
        try (ThreadTeam team = new ThreadTeam(1)) {
            TrainingStep step = TestNetworks.step(start, 2, false, new FitSettings(), team);
            for (int shift = 0; shift < before.length; shift++) {
                step.restore(averages(start.architecture(), before, shift));
                step.dropSubnormals();
                assertEquals(averages(start.architecture(), after, shift), step.optimizerState());
            }
        }
    }

    /** Adam's, both of the same numbers in turn. */
    private static OptimizerState averages(Architecture architecture, float[] numbers, int shift) {
        List<float[]> blocks = new ArrayList<>();
        int next = shift;
        for (Tensor tensor : architecture.tensors()) {
            float[] block = new float[tensor.size()];
            for (int i = 0; tensor.trainable() && i < block.length; i++) {
                block[i] = numbers[next++ % numbers.length];
            }
            blocks.add(block);
        }
        Network average = new Network(architecture, blocks);
        return new OptimizerState(List.of(average, average), List.of(0.9, 0.999));
    }

    @Test
    void noNumberThatIsLearnedChanges() {
        assertArrayEquals(learned(false), learned(true));
    }

    private static float[] learned(boolean dropped) {
        Matrix rows = rareCategory();
        Network start = TestNetworks.random(TestNetworks.encoderLike(), 1);
        float[] numbers = new float[start.layout().size()];
        try (ThreadTeam team = new ThreadTeam(1)) {
            TrainingStep step = TestNetworks.step(start, 2, false, new FitSettings(), team);
            for (int i = 0; i < STEPS + STEPS / 4; i++) {
                for (int row = 0; row < 2; row++) {
                    System.arraycopy(rows.values(), (2 * i + row) % rows.rows() * COLUMNS, step.input().array(),
                            step.input().at(row, 0), COLUMNS);
                }
                step.run(2, i, 0.001, false);
                long before = subnormals(step.optimizerState().averages().get(0));
                if (dropped) {
                    step.dropSubnormals();
                }
                assertEquals(dropped ? 0 : before, subnormals(step.optimizerState().averages().get(0)));
            }
            step.copyParameters(numbers);
        }
        return numbers;
    }
}
