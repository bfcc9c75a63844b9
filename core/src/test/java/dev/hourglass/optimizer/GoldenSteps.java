package dev.hourglass.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.golden.GoldenObject;
import dev.hourglass.golden.GoldenTraining;
import dev.hourglass.kernel.RoundingBound;
import java.util.List;
import java.util.stream.Stream;

/**
 * The golden steps of an optimizer, and how far float32 may be from them.
 *
 * <p>A number is its beginning less all steps, and goes through one rounding in each of them; weight decay is one more.
 * In a step, each gradient that averages hold has gone through at most 8 roundings for each step that it is old: to an
 * average of gradients, to one of squares whose root is taken, and to momentum, weights rounded to float32 included. A
 * step itself has at most 10: of the rate, its product with an average, a root, a sum, a quotient, and two of clipping
 * that count twice where there are squares. How large all terms are together is known from the same steps with
 * gradients that are all positive, begun at 0.
 */
@SuppressWarnings("exports")
public final class GoldenSteps {
    private GoldenSteps() {
    }

    /** How gradients that are given change numbers: an optimizer alone, or in the midst of a training. */
    public interface Engine {
        /**
         * {@return the numbers after each step}
         *
         * @param initial   numbers to begin with
         * @param gradients of each step, as they are before clipping
         */
        float[][] run(float[] initial, float[][] gradients);
    }

    /** {@return the cases whose formulas are Keras's} */
    public static Stream<String> names() {
        return GoldenTraining.optimizers().stream().filter(name -> !name.endsWith("_epsilon_outside"));
    }

    /** {@return the optimizer that the settings of golden steps or trainings describe} */
    public static Optimizer optimizer(GoldenObject settings) {
        double rate = settings.number("learning_rate");
        return switch (settings.text("optimizer")) {
            case "adam" -> adam(settings);
            case "adamw" -> new AdamW(adam(settings), settings.number("weight_decay"));
            case "rmsprop" -> new RMSprop(rate, settings.number("rho"), settings.number("momentum"),
                    settings.number("epsilon"));
            case "sgd" -> new SGD(rate, settings.number("momentum"), settings.truth("nesterov"));
            default -> throw new IllegalArgumentException(settings.text("optimizer"));
        };
    }

    private static Adam adam(GoldenObject settings) {
        return new Adam(settings.number("learning_rate"), settings.number("beta_1"), settings.number("beta_2"),
                settings.number("epsilon"));
    }

    /** Runs all steps of a case and compares. */
    public static void check(GoldenTraining.Steps golden, Engine engine) {
        int steps = golden.gradients().rows();
        int size = golden.initial().length;
        assertEquals(List.of(12, 20), List.of(steps, size));
        float[][] after = engine.run(golden.initial(), gradients(golden, false));
        float[][] sums = engine.run(new float[size], gradients(golden, true));
        for (int step = 0; step < steps; step++) {
            for (int i = 0; i < size; i++) {
                double exact = golden.after().get(step, i);
                double sum = Math.abs(sums[step][i]);
                double bound = RoundingBound.gamma(2 * (step + 1)) * (Math.abs(golden.initial()[i]) + sum)
                        + RoundingBound.gamma(8 * (step + 1) + 10) * sum;
                String what = "number " + i + " after step " + step + ": " + after[step][i] + " instead of " + exact;
                assertTrue(Math.abs(after[step][i] - exact) <= bound, () -> what + ", more than " + bound + " away");
            }
        }
    }

    private static float[][] gradients(GoldenTraining.Steps golden, boolean positive) {
        int size = golden.gradients().columns();
        float[][] gradients = new float[golden.gradients().rows()][size];
        for (int i = 0; i < gradients.length * size; i++) {
            float gradient = golden.gradients().values()[i];
            gradients[i / size][i % size] = positive ? Math.abs(gradient) : gradient;
        }
        return gradients;
    }
}
