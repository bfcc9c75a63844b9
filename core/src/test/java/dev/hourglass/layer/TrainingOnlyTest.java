package dev.hourglass.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.registry.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all layers that only matter in training. */
class TrainingOnlyTest {

    static Stream<TrainingOnly> layers() {
        return Stream.concat(random(), Stream.of(new ActivityRegularization(0.1, 0.2)));
    }

    static Stream<TrainingOnly> random() {
        return Stream.of(new Dropout(0.3), new MaskingNoise(0.3), new GaussianNoise(0.5), new GaussianCorruption(0.5),
                new SwapNoise(0.3));
    }

    private static LayerRun filled(TrainingOnly layer, int rows, int columns, boolean inPlace, int blockWidth,
            long seed) {
        SplittableRandom random = new SplittableRandom(rows);
        LayerRun run = new LayerRun(layer, rows, columns, inPlace, blockWidth, seed);
        return run.fill(run.x, (i, j) -> (float) random.nextDouble(-1, 1))
                .fill(run.gradient, (i, j) -> (float) random.nextDouble(-1, 1));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void rowsInUsePassThemAsTheyAre(TrainingOnly layer) {
        assertTrue(layer.isForTrainingOnly());
        assertEquals(Optional.empty(), layer.inference(null));
        assertEquals(List.of(), layer.tensors(9));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void blocksOfColumnsGiveTheSameBits(TrainingOnly layer) {
        LayerRun whole = filled(layer, 17, 75, false, 80, 7).forward(5).backward();
        for (int blockWidth : new int[] {16, 32, 48}) {
            LayerRun blocks = filled(layer, 17, 75, false, blockWidth, 7).forward(5).backward();
            assertArrayEquals(whole.y.array(), blocks.y.array());
            assertArrayEquals(whole.gradient.array(), blocks.gradient.array());
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void theOutputMayBeWrittenOverTheInput(TrainingOnly layer) {
        if (!layer.needsInput()) {
            LayerRun apart = filled(layer, 17, 75, false, 32, 7).forward(5).backward();
            LayerRun inPlace = filled(layer, 17, 75, true, 32, 7).forward(5).backward();
            assertArrayEquals(apart.y.array(), inPlace.y.array());
            assertArrayEquals(apart.gradient.array(), inPlace.gradient.array());
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void theInputStaysAsItIs(TrainingOnly layer) {
        LayerRun run = filled(layer, 17, 75, false, 32, 7);
        float[] before = run.x.array().clone();
        run.forward(5).backward();
        assertArrayEquals(before, run.x.array());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void paddingStaysZero(TrainingOnly layer) {
        for (int columns : new int[] {1, 15, 16, 17, 40}) {
            LayerRun run = filled(layer, 9, columns, false, 16, 7).forward(2).backward();
            assertEquals(0, run.padding(run.y));
            assertEquals(0, run.padding(run.gradient));
        }
    }

    /**
     * Rows of a smaller batch have the numbers of the first rows of a larger one; a swapped cell has a choice of fewer.
     */
    @ParameterizedTest
    @MethodSource("layers")
    void aStepIsAlwaysTheSame(TrainingOnly layer) {
        LayerRun once = filled(layer, 17, 75, false, 32, 7).forward(5);
        float[] first = once.y.array().clone();
        assertArrayEquals(first, once.forward(6).forward(5).y.array());
        assertArrayEquals(first, filled(layer, 17, 75, false, 32, 7).forward(5).y.array());
    }

    @ParameterizedTest
    @MethodSource("random")
    void anotherStepOrSeedIsAnother(TrainingOnly layer) {
        float[] first = filled(layer, 17, 75, false, 32, 7).forward(5).y.array();
        assertFalse(Arrays.equals(first, filled(layer, 17, 75, false, 32, 7).forward(6).y.array()));
        assertFalse(Arrays.equals(first, filled(layer, 17, 75, false, 32, 8).forward(5).y.array()));
    }

    @Test
    void anotherLayerIsAnother() {
        StepMoment moment = new StepMoment(1, column -> 1);
        moment.begin(2);
        long key = moment.key(3);
        assertEquals(key, moment.key(3));
        assertTrue(key != moment.key(4));
    }

    @Test
    void namesAreThoseOfCommandLines() {
        assertEquals(List.of("gaussian", "mask", "swap"), Layers.CORRUPTIONS.names());
        for (String notation : List.of("dropout:0.5", "gaussian_noise:0.1", "gaussian:0.1", "mask:0.2", "swap:0.15",
                "activity_regularization:0.001", "activity_regularization:l2=0.1")) {
            Layer layer = Layers.REGISTRY.parse(notation);
            assertEquals(layer, ((Kind<?>) layer.kind()).of(layer.settings()));
            assertTrue(layer.isForTrainingOnly());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dropout:1", "dropout:-0.1", "mask:1", "swap:1", "swap:-1", "gaussian:-1",
        "gaussian_noise:-1", "gaussian:1e39", "gaussian_noise:1e39", "activity_regularization:-1",
        "activity_regularization:l2=-1", "activity_regularization:1e39"})
    void numbersOutOfRangeAreRefused(String notation) {
        String message = assertThrows(IllegalArgumentException.class, () ->
                Layers.REGISTRY.parse(notation)).getMessage();
        assertTrue(message.contains(" must be ") && message.contains("found"), message);
    }
}
