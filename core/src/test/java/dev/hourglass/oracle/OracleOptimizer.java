package dev.hourglass.oracle;

import dev.hourglass.optimizer.Optimizer;
import dev.hourglass.registry.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** One number, its gradient, and what is kept for it, by the formulas of an optimizer. */
public interface OracleOptimizer {
    /** By type. */
    Map<String, OracleOptimizer> OF_TYPE = new HashMap<>(Map.of(
            "Adam", OracleOptimizer::adam,
            "AdamW", (p, g, kept, rate, step, s, r) ->
                    adam(r.fma(p, -r.of(s.real("weight_decay") * rate), p), g, kept, rate, step, s, r),
            "RMSprop", OracleOptimizer::rmsprop,
            "SGD", OracleOptimizer::sgd));

    /**
     * {@return the number after a step}
     *
     * @param p        the number
     * @param g        its gradient
     * @param kept     two numbers that are zero at first, changed
     * @param rate     of this step, by the schedule
     * @param step     counted from 1
     * @param settings of the optimizer
     * @param r        of every result
     */
    double step(double p, double g, double[] kept, double rate, int step, Settings settings, Rounding r);

    /** {@return the formulas of an optimizer} */
    static OracleOptimizer of(Optimizer optimizer) {
        return Objects.requireNonNull(OF_TYPE.get(optimizer.kind().type()),
                () -> "add a line to OracleOptimizer for " + optimizer.kind().type());
    }

    private static double adam(double p, double g, double[] kept, double rate, int step, Settings s, Rounding r) {
        double corrected = r.of(rate * Math.sqrt(1 - power(s.real("beta2"), step)) / (1 - power(s.real("beta1"),
                step)));
        kept[0] = r.fma(r.of(g - kept[0]), r.of(1 - s.real("beta1")), kept[0]);
        kept[1] = r.fma(r.fma(g, g, -kept[1]), r.of(1 - s.real("beta2")), kept[1]);
        return r.of(p - r.of(r.of(corrected * kept[0]) / r.of(r.of(Math.sqrt(kept[1])) + r.of(s.real("epsilon")))));
    }

    /** As products: pow differs between machines. */
    private static double power(double base, int exponent) {
        double power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }

    private static double rmsprop(double p, double g, double[] kept, double rate, int step, Settings s, Rounding r) {
        kept[0] = r.fma(r.fma(g, g, -kept[0]), r.of(1 - s.real("rho")), kept[0]);
        double quotient = r.of(r.of(r.of(rate) * g) / r.of(Math.sqrt(r.of(kept[0] + r.of(s.real("epsilon"))))));
        if (s.real("momentum") == 0) {
            return r.of(p - quotient);
        }
        kept[1] = r.fma(kept[1], r.of(s.real("momentum")), quotient);
        return r.of(p - kept[1]);
    }

    private static double sgd(double p, double g, double[] kept, double rate, int step, Settings s, Rounding r) {
        double momentum = r.of(s.real("momentum"));
        if (momentum == 0) {
            return r.fma(g, -r.of(rate), p);
        }
        double own = r.of(-r.of(rate) * g);
        kept[0] = r.fma(kept[0], momentum, own);
        return r.of(p + (s.truth("nesterov") ? r.fma(kept[0], momentum, own) : kept[0]));
    }
}
