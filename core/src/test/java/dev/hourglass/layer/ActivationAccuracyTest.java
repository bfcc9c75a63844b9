package dev.hourglass.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.golden.GoldenTraining;
import dev.hourglass.kernel.View;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Activations and their derivatives are what they say, within the bounds that they state. */
class ActivationAccuracyTest {
    /** A prime, so that all patterns of the last bits are met. */
    private static final int STRIDE = 1009;
    private static final int WIDTH = 4096;

    /** How near to the bound one float in a thousand comes at least. */
    private static final double NEAR = 0.8;

    private static final double STEP = 1e-4;

    private static final Map<String, Activation> GOLDEN = Map.ofEntries(Map.entry("linear", new Linear()),
            Map.entry("relu", new ReLU()), Map.entry("elu", new ELU()), Map.entry("elu_0.5", new ELU(0.5)),
            Map.entry("selu", new SELU()), Map.entry("gelu", new GELU()), Map.entry("gelu_tanh", new GELU(true)),
            Map.entry("silu", new SiLU()), Map.entry("tanh", new Tanh()), Map.entry("sigmoid", new Sigmoid()),
            Map.entry("softplus", new Softplus()));

    /** A function and its derivative, as training computes them. */
    private record Curve(float[] y, float[] derivative) {
        static Curve of(Activation activation, float[] arguments) {
            float[] x = Arrays.copyOf(arguments, (arguments.length + 15) / 16 * 16);
            float[] ones = new float[x.length];
            Arrays.fill(ones, 1);
            View y = row(new float[x.length]);
            View kept = activation.keepsDerivative() ? row(new float[x.length]) : null;
            View scratch = row(new float[x.length]);
            ActivationKernel kernel = activation.kernel();
            kernel.forward(1, x.length, row(x), y, kept, scratch);
            kernel.backward(1, x.length, kept == null ? y : kept, row(ones), scratch);
            return new Curve(y.array(), ones);
        }

        private static View row(float[] numbers) {
            return View.ofRows(numbers, 0, numbers.length);
        }
    }

    /** The errors stay below the bounds, and come near to them: otherwise bounds could be too generous. */
    @ParameterizedTest
    @EnumSource
    void theLargestErrorsAreTheStatedOnes(ActivationReference reference) {
        double[] worst = {0, 0};
        float[] x = new float[WIDTH];
        int count = 0;
        for (long bits = Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; bits += STRIDE) {
            x[count++] = Float.intBitsToFloat((int) bits);
            if (count == WIDTH || bits + STRIDE > Integer.MAX_VALUE) {
                measure(reference, x, worst);
                count = 0;
            }
        }
        check("value", worst[0], reference.valueBound);
        check("derivative", worst[1], reference.derivativeBound);
    }

    private static void check(String what, double worst, double bound) {
        assertTrue(worst <= bound, () -> what + " has an error of " + worst);
        assertTrue(worst >= NEAR * bound, () -> what + " has errors up to " + worst + " only");
    }

    private static void measure(ActivationReference reference, float[] x, double[] worst) {
        Curve curve = Curve.of(reference.activation(), x);
        for (int i = 0; i < x.length; i++) {
            if (Float.isFinite(x[i])) {
                worst[0] = Math.max(worst[0], error(curve.y[i], reference.value(x[i]), reference.valueUnit(x[i])));
                worst[1] = Math.max(worst[1],
                        error(curve.derivative[i], reference.derivative(x[i]), reference.derivativeUnit(x[i])));
            }
        }
    }

    /** Infinity where there is no number; what is beyond all float32 must be infinite. */
    private static double error(float computed, double exact, double unit) {
        if (Float.isFinite(computed)) {
            return Math.abs(computed - exact) / unit;
        }
        return computed == (float) exact ? 0 : Double.POSITIVE_INFINITY;
    }

    /** The values of PyTorch, and the side that TensorFlow takes at 0. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEAKY_RELU")
    void valuesAndDerivativesAreTheGoldenOnes(ActivationReference reference) {
        String name = GOLDEN.entrySet().stream().filter(entry -> entry.getValue().equals(reference.activation()))
                .map(Map.Entry::getKey).findFirst().orElseThrow();
        GoldenTraining.Activation golden = GoldenTraining.activation(name);
        Curve curve = Curve.of(reference.activation(), golden.x());
        for (int i = 0; i < golden.x().length; i++) {
            float x = golden.x()[i];
            assertEquals(golden.y()[i], curve.y[i], reference.valueBound * reference.valueUnit(x), () -> "at " + x);
            assertEquals(golden.derivative()[i], curve.derivative[i],
                    reference.derivativeBound * reference.derivativeUnit(x), () -> "derivative at " + x);
        }
    }

    /** The slope is rounded to float32, and then the product. */
    @Test
    void slopesOfLeakyReluAreTheGoldenOnes() {
        for (String name : new String[] {"leaky_relu", "leaky_relu_0.01"}) {
            GoldenTraining.Activation golden = GoldenTraining.activation(name);
            double slope = golden.settings().number("negative_slope");
            Curve curve = Curve.of(new LeakyReLU(slope), golden.x());
            for (int i = 0; i < golden.x().length; i++) {
                double rounding = ActivationReference.ROUNDING * Math.abs(golden.y()[i]);
                assertEquals(golden.y()[i], curve.y[i], 2 * rounding + Float.MIN_VALUE);
                assertEquals(golden.derivative()[i], curve.derivative[i], ActivationReference.ROUNDING * slope);
            }
        }
    }

    /**
     * The reference itself has the derivatives that belong to its values. The error of a difference quotient: a third
     * of what doubling the step changes; the rest is rounding of values, none of which has more than 100 operations.
     */
    @ParameterizedTest
    @EnumSource
    void derivativesAreTheSlopesOfValues(ActivationReference reference) {
        for (double x = -9.95; x < 10; x += 0.1) {
            double slope = (reference.value(x + STEP) - reference.value(x - STEP)) / (2 * STEP);
            double coarser = (reference.value(x + 2 * STEP) - reference.value(x - 2 * STEP)) / (4 * STEP);
            double rounding = 100 * 0x1p-53 * (1 + Math.abs(x)) / STEP;
            assertEquals(slope, reference.derivative(x), Math.abs(slope - coarser) + rounding, "at " + x);
        }
    }

    @ParameterizedTest
    @EnumSource
    void zeroStaysZeroOrIsSaidNotTo(ActivationReference reference) {
        float atZero = Curve.of(reference.activation(), new float[1]).y[0];
        assertEquals(reference.activation().keepsZero(), atZero == 0);
    }

    @ParameterizedTest
    @EnumSource
    void nanGivesNan(ActivationReference reference) {
        for (int bits : new int[] {0x7fc00000, 0x7f800001, 0x7fffffff, 0xff800001, 0xffc00000, 0xffffffff}) {
            float nan = Float.intBitsToFloat(bits);
            assertTrue(Float.isNaN(Curve.of(reference.activation(), new float[] {nan}).y[0]));
        }
    }

    /** Where float64 takes the greatest numbers, there infinities lead, too. */
    @ParameterizedTest
    @EnumSource
    void infinitiesGiveLimits(ActivationReference reference) {
        float[] x = {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MAX_VALUE, -Float.MAX_VALUE};
        Curve curve = Curve.of(reference.activation(), x);
        for (int i = 0; i < 2; i++) {
            double far = reference.value(x[2 + i]);
            double limit = Math.abs(far) > 2 ? Math.copySign(Double.POSITIVE_INFINITY, far) : far;
            assertEquals((float) limit + 0f, curve.y[i] + 0f, "at " + x[i]);
            assertEquals((float) reference.derivative(x[2 + i]) + 0f, curve.derivative[i] + 0f,
                    "derivative at " + x[i]);
        }
    }

    @Test
    void farFromZeroNothingIsNan() {
        assertEquals(100, Curve.of(new Softplus(), new float[] {100}).y[0]);
        assertEquals(0, Curve.of(new GELU(), new float[] {-40}).y[0] + 0f);
        assertEquals(0, Curve.of(new GELU(true), new float[] {-40}).y[0] + 0f);
        assertEquals(0, Curve.of(new Sigmoid(), new float[] {200}).derivative[0]);
        assertEquals(0, Curve.of(new Sigmoid(), new float[] {-200}).derivative[0]);
        assertEquals(-3.72e-42, Curve.of(new SiLU(), new float[] {-100}).y[0], 1e-43);
        assertEquals(30, Curve.of(new SiLU(), new float[] {30}).y[0]);
    }

    /** Whoever registers another one finds its reference missing here. */
    @Test
    void everyRegisteredActivationHasAReference() {
        assertEquals(Layers.ACTIVATIONS.names().stream().sorted().collect(Collectors.toList()),
                Arrays.stream(ActivationReference.values()).map(reference -> reference.activation().kind().name())
                        .distinct().sorted().collect(Collectors.toList()));
        assertFalse(GoldenTraining.activations().isEmpty());
    }
}
