package dev.hourglass.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.kernel.View;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Optimizers in plain Java and on vectors give the same bits, and touch nothing but their numbers. */
class OptimizerBitsTest {
    private static final float GUARD = 12345;
    private static final int MARGIN = 48;
    private static final float[] SPECIAL = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0f, -0f,
        Float.MIN_VALUE, -Float.MIN_VALUE, Float.MIN_NORMAL / 2, Float.MAX_VALUE, -Float.MAX_VALUE, 1e-20f, 1e20f};

    static Stream<String> optimizers() {
        return Stream.of("adam", "adam:0.1:beta1=0:beta2=0", "adamw", "adamw:0.1:weight_decay=3", "rmsprop",
                "rmsprop:rho=0", "rmsprop:momentum=0.9", "sgd", "sgd:momentum=0.9", "sgd:momentum=0.9:nesterov=true");
    }

    @Test
    void everyOptimizerIsHere() {
        assertEquals(List.copyOf(Optimizers.REGISTRY.names()),
                optimizers().map(notation -> notation.replaceAll(":.*", "")).distinct().collect(Collectors.toList()));
    }

    /** Each step goes on from the numbers of the one before; numbers and gradients lie at other distances from 0. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void vectorsAndScalarsGiveTheSameBits(String notation) {
        Optimizer optimizer = Optimizers.REGISTRY.parse(notation);
        for (int size : new int[] {0, 16, 32, 48, 208, 496, 512, 528, 1024, 1520}) {
            for (boolean special : new boolean[] {false, true}) {
                assertArrayEquals(run(optimizer, optimizer.scalars(), size, special),
                        run(optimizer, optimizer.vectors(), size, special), size + " numbers, special: " + special);
            }
        }
    }

    /** {@return the bits of everything after some steps; all NaN are one} */
    private static int[][] run(Optimizer optimizer, UpdateKernel kernel, int size, boolean special) {
        SplittableRandom random = new SplittableRandom(size);
        int views = 2 + optimizer.averages().size();
        float[][] arrays = new float[views][];
        View[] view = new View[views];
        for (int i = 0; i < views; i++) {
            arrays[i] = guarded(size, i);
            view[i] = View.ofRepeatedRow(arrays[i], MARGIN + i - 16);
        }
        fill(arrays[0], size, 0, special, random);
        double[] counters = optimizer.newCounters();
        float[] factors = new float[Optimizer.FACTORS];
        for (int step = 0; step < 4; step++) {
            fill(arrays[1], size, 1, special, random);
            optimizer.factors(factors, optimizer.learningRate() / (1 + step), counters);
            kernel.update(16, 16 + size, factors, view[0], view[1], Arrays.copyOfRange(view, 2, views));
            optimizer.advance(counters);
        }
        return Stream.of(arrays).map(OptimizerBitsTest::bits).toArray(int[][]::new);
    }

    /** Zeros of averages, and outside of them what nobody may change. */
    private static float[] guarded(int size, int shift) {
        float[] array = new float[size + 2 * MARGIN];
        Arrays.fill(array, GUARD);
        Arrays.fill(array, MARGIN + shift, MARGIN + shift + size, 0);
        return array;
    }

    private static void fill(float[] array, int size, int shift, boolean special, SplittableRandom random) {
        for (int i = MARGIN + shift; i < MARGIN + shift + size; i++) {
            array[i] = special && random.nextInt(3) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)]
                    : (float) random.nextDouble(-1, 1);
        }
    }

    private static int[] bits(float[] array) {
        int[] bits = new int[array.length];
        Arrays.setAll(bits, i -> Float.floatToIntBits(array[i]));
        return bits;
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void nothingOutsideIsTouched(String notation) {
        Optimizer optimizer = Optimizers.REGISTRY.parse(notation);
        for (UpdateKernel kernel : List.of(optimizer.scalars(), optimizer.vectors())) {
            int[][] after = run(optimizer, kernel, 48, false);
            for (int array = 0; array < after.length; array++) {
                for (int i = 0; i < after[array].length; i++) {
                    boolean inside = i >= MARGIN + array && i < MARGIN + array + 48;
                    assertEquals(!inside, after[array][i] == Float.floatToIntBits(GUARD), array + ", " + i);
                }
            }
        }
    }

    /** So that padding, whose gradients are zeros, stays what it is. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void zerosStayZerosWhereGradientsAre(String notation) {
        Optimizer optimizer = Optimizers.REGISTRY.parse(notation);
        for (UpdateKernel kernel : List.of(optimizer.scalars(), optimizer.vectors())) {
            View numbers = View.ofRepeatedRow(new float[16], 0);
            View[] averages = new View[optimizer.averages().size()];
            Arrays.setAll(averages, i -> View.ofRepeatedRow(new float[16], 0));
            float[] factors = new float[Optimizer.FACTORS];
            optimizer.factors(factors, 0.1, optimizer.newCounters());
            kernel.update(0, 16, factors, numbers, View.ofRepeatedRow(new float[16], 0), averages);
            assertArrayEquals(new float[16], numbers.array());
        }
    }

    /** Keras has no momentum average where there is no momentum, and neither is there one in memory here. */
    @Test
    void averagesAreKeptOnlyWhereTheyAreOfUse() {
        assertEquals(0, Optimizers.REGISTRY.parse("sgd").averages().size());
        assertEquals(1, Optimizers.REGISTRY.parse("sgd:momentum=0.5").averages().size());
        assertEquals(1, Optimizers.REGISTRY.parse("rmsprop").averages().size());
        assertEquals(2, Optimizers.REGISTRY.parse("rmsprop:momentum=0.5").averages().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"adamw:weight_decay=-1", "adamw:beta1=1", "rmsprop:rho=1", "rmsprop:momentum=1",
        "rmsprop:epsilon=0", "rmsprop:0", "sgd:0", "sgd:momentum=-0.1", "sgd:nesterov=true"})
    void numbersOutOfRangeAreRefused(String notation) {
        assertThrows(IllegalArgumentException.class,
                () -> Optimizers.REGISTRY.parse(notation));
    }
}
