package dev.hourglass.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.golden.GoldenObject;
import dev.hourglass.golden.GoldenTraining;
import dev.hourglass.matrix.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Losses and gradients are those of PyTorch and of float64, up to the roundings that their classes tell of. */
class LossAccuracyTest {
    private static final double U = LossReference.U;
    private static final List<Integer> GROUPS = List.of(1, 1, 1, 3, 1, 2, 40, 1, 17, 2, 2, 1);

    /** All but the one whose bounds are not those of float32. */
    static Stream<String> golden() {
        return GoldenTraining.losses().stream().filter(name -> !name.endsWith("_float64"));
    }

    static Loss goldenLoss(String name) {
        GoldenObject settings = GoldenTraining.loss(name).settings();
        return switch (name) {
            case "mse" -> new MeanSquaredError();
            case "mae" -> new MeanAbsoluteError();
            case "mixed" -> new MixedLoss().forGroups(widths(settings));
            case "binary_crossentropy", "binary_crossentropy_clipped" -> new BinaryCrossentropy();
            default -> new Huber(settings.number("delta"));
        };
    }

    private static List<Integer> widths(GoldenObject settings) {
        List<Integer> widths = new ArrayList<>();
        Arrays.stream(settings.integers("number_columns")).forEach(column -> widths.add(1));
        Arrays.stream(settings.integerRows("category_blocks")).forEach(block -> widths.add(block.length));
        return widths;
    }

    /** A sum of numbers that are 0 or more, each with some roundings; logits there are up to 160 apart. */
    @ParameterizedTest
    @MethodSource("golden")
    void theValueIsThatOfPyTorch(String name) {
        GoldenTraining.Loss golden = GoldenTraining.loss(name);
        double roundings = name.equals("mixed") ? 7 + 160 + 2 * 3 : 7;
        double found = LossCase.of(golden.prediction(), golden.target()).mean(goldenLoss(name));
        assertEquals(golden.value(), found, roundings * U * golden.value());
    }

    /**
     * Of a category, the error is one of probabilities, which are at most 1, with three columns: where logits are far
     * apart, a probability times their distance is below one half.
     */
    @ParameterizedTest
    @MethodSource("golden")
    void theGradientIsThatOfPyTorch(String name) {
        GoldenTraining.Loss golden = GoldenTraining.loss(name);
        LossCase on = LossCase.of(golden.prediction(), golden.target());
        on.gradient(goldenLoss(name));
        double factor = 1.0 / golden.gradient().values().length;
        for (int i = 0; i < on.rows; i++) {
            for (int j = 0; j < on.columns; j++) {
                double expected = golden.gradient().get(i, j);
                double probabilities = name.equals("mixed") && j >= 3 ? (7 + 1 + 3) * U * factor : 0;
                assertEquals(expected, on.result.array()[on.result.at(i, j)],
                        8 * U * Math.abs(expected) + probabilities, i + ", " + j);
            }
        }
    }

    static Stream<Loss> losses() {
        return Stream.of(new MeanSquaredError(), new MeanAbsoluteError(), new Huber(), new Huber(0.2),
                new BinaryCrossentropy(), new MixedLoss(GROUPS));
    }

    private static Matrix outputs(Loss loss, Matrix targets) {
        double low = loss instanceof MixedLoss ? -5 : 0.01;
        double high = loss instanceof MixedLoss ? 5 : 0.99;
        return LossCase.numbers(targets.rows(), targets.columns(), low, high, 1);
    }

    /** Logits are at most 10 apart, groups up to 40 columns wide. */
    @ParameterizedTest
    @MethodSource("losses")
    void theSumIsThatOfFloat64(Loss loss) {
        for (int rows : LossCase.ROWS) {
            Matrix targets = LossCase.targets(rows, GROUPS, 2);
            Matrix outputs = outputs(loss, targets);
            double expected = LossReference.of(loss).mean(outputs, targets);
            double roundings = loss instanceof MixedLoss ? 7 + 10 + 2 * 40 : 7;
            assertEquals(expected, LossCase.of(outputs, targets).mean(loss), roundings * U * expected);
        }
    }

    /**
     * The gradient is the slope of the float64 loss: a fourth of what doubling the step changes is the part that grows
     * with the step's square; the rest is rounding of both losses, and of the gradient.
     */
    @ParameterizedTest
    @MethodSource("losses")
    void theGradientIsTheSlope(Loss loss) {
        Matrix targets = LossCase.targets(4, GROUPS, 3);
        Matrix outputs = outputs(loss, targets);
        LossCase on = LossCase.of(outputs, targets);
        on.gradient(loss);
        LossReference reference = LossReference.of(loss);
        double factor = 1.0 / targets.values().length;
        for (int i = 0; i < on.rows; i++) {
            double[] target = LossReference.row(targets, i);
            double rounding = 1000 * 0x1p-53 * reference.error(LossReference.row(outputs, i), target) / STEP;
            for (int j = 0; j < on.columns; j++) {
                double slope = slope(reference, LossReference.row(outputs, i), target, j, STEP);
                double coarser = slope(reference, LossReference.row(outputs, i), target, j, 2 * STEP);
                double bound = Math.abs(slope - coarser) + rounding + 8 * U * Math.abs(slope) + (7 + 1 + 40) * U;
                assertEquals(slope * factor, on.result.array()[on.result.at(i, j)], bound * factor, i + ", " + j);
            }
        }
    }

    private static final double STEP = 1e-5;

    private static double slope(LossReference loss, double[] output, double[] target, int j, double step) {
        double old = output[j];
        output[j] = old + step;
        double above = loss.error(output, target);
        output[j] = old - step;
        double below = loss.error(output, target);
        output[j] = old;
        return (above - below) / (2 * step);
    }

    /** The cross-entropy of a sure and right answer is small, but not nothing. */
    @ParameterizedTest
    @ValueSource(floats = {1, 10, 20, 30, 80})
    void sureAnswersKeepTheirSmallError(float logit) {
        Matrix outputs = new Matrix(1, 2, new float[] {logit, 0});
        Matrix targets = new Matrix(1, 2, new float[] {1, 0});
        double expected = StrictMath.log1p(StrictMath.exp(-logit)) / 2;
        double found = LossCase.of(outputs, targets).mean(new MixedLoss(List.of(2)));
        assertEquals(expected, found, (7 + logit + 2 * 2) * U * expected);
    }

    /** Rows that were not learned from may lie beyond 0 and 1; files and checkpoints take no loss below 0. */
    @ParameterizedTest
    @MethodSource("losses")
    void noLossIsNegative(Loss loss) {
        for (int seed = 0; seed < 200; seed++) {
            Matrix outputs = LossCase.numbers(2, 71, -3, 3, seed);
            Matrix targets = LossCase.numbers(2, 71, -2, 2, -seed);
            Loss any = loss instanceof MixedLoss ? loss.forGroups(List.of(1, 30, 40)) : loss;
            double found = LossCase.of(outputs, targets).mean(any);
            assertTrue(found >= 0, () -> found + " of " + any);
        }
    }
}
