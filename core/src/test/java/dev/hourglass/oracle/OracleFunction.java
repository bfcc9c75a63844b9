package dev.hourglass.oracle;

import dev.hourglass.kernel.ErrorFunctionReference;
import dev.hourglass.layer.Activation;
import dev.hourglass.registry.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * An activation in float64, with the numbers it is made with as float32 has them.
 *
 * @param value      f(x) for a finite x
 * @param derivative f'(x) for a finite x
 */
public record OracleFunction(DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
    private static final double SELU_ALPHA = 1.6732632423543772;
    private static final double SELU_SCALE = 1.0507009873554805;
    private static final double GELU_SLOPE = Math.sqrt(8 / Math.PI);
    private static final double GELU_CUBIC = 0.044715;

    private static final Map<String, Function<Settings, OracleFunction>> OF_TYPE = new HashMap<>();

    static {
        add("LeakyReLU", s -> new OracleFunction(x -> x > 0 ? x : slope(s) * x, x -> x > 0 ? 1 : slope(s)));
        add("ReLU", s -> new OracleFunction(x -> Math.max(x, 0), x -> x > 0 ? 1 : 0));
        add("ELU", s -> elu((float) s.real("alpha")));
        add("SELU", s -> new OracleFunction(x -> SELU_SCALE * elu(SELU_ALPHA).value().applyAsDouble(x),
                x -> SELU_SCALE * (x >= 0 ? 1 : SELU_ALPHA * StrictMath.exp(x))));
        add("GELU", s -> s.truth("approximate") ? approximateGelu() : exactGelu());
        add("SiLU", s -> new OracleFunction(x -> x * logistic(x), x -> logistic(x) * (1 + x * logistic(-x))));
        add("Tanh", s -> new OracleFunction(StrictMath::tanh, x -> 1 / (StrictMath.cosh(x) * StrictMath.cosh(x))));
        add("Sigmoid", s -> new OracleFunction(OracleFunction::logistic, x -> logistic(x) * logistic(-x)));
        add("Softplus", s -> new OracleFunction(
                x -> Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))), OracleFunction::logistic));
        add("Linear", s -> new OracleFunction(x -> x, x -> 1));
    }

    /**
     * Makes an activation known.
     *
     * @param type     as its kind has it
     * @param function what it is, by its settings
     */
    public static void add(String type, Function<Settings, OracleFunction> function) {
        OF_TYPE.put(type, function);
    }

    /** {@return what an activation computes} */
    public static OracleFunction of(Activation activation) {
        return Objects.requireNonNull(OF_TYPE.get(activation.type()),
                () -> "add a line to OracleFunction for " + activation.type()).apply(activation.settings());
    }

    private static double slope(Settings settings) {
        return (float) settings.real("slope");
    }

    private static OracleFunction elu(double alpha) {
        return new OracleFunction(x -> x > 0 ? x : alpha * StrictMath.expm1(x),
                x -> x > 0 ? 1 : alpha * StrictMath.exp(x));
    }

    private static OracleFunction exactGelu() {
        return new OracleFunction(x -> x * chance(x),
                x -> chance(x) + x * StrictMath.exp(-x * x / 2) / Math.sqrt(2 * Math.PI));
    }

    /** {@return the probability that a standard normal number is below x} */
    private static double chance(double x) {
        return (1 + ErrorFunctionReference.erf(x * Math.sqrt(0.5))) / 2;
    }

    private static OracleFunction approximateGelu() {
        DoubleUnaryOperator gate = x -> GELU_SLOPE * (x + GELU_CUBIC * x * x * x);
        return new OracleFunction(x -> x * logistic(gate.applyAsDouble(x)),
                x -> logistic(gate.applyAsDouble(x)) * (1 + x * logistic(-gate.applyAsDouble(x)) * GELU_SLOPE
                        * (1 + 3 * GELU_CUBIC * x * x)));
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
