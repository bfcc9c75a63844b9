package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        Matrix rows = TestNetworks.rows(2 * STEPS, COLUMNS, 2);
        for (int i = 0; i < rows.rows(); i++) {
            rows.values()[i * COLUMNS + COLUMNS - 1] = i == 0 ? 1 : 0;
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
