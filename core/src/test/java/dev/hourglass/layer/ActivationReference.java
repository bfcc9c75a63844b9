package dev.hourglass.layer;

import dev.hourglass.oracle.OracleFunction;
import java.util.Arrays;

/**
 * How near every activation must come to the oracle's: bounds are what the classes state, in units that depend on x.
 */
public enum ActivationReference {
    LEAKY_RELU(new LeakyReLU(0.25), 0.5, 0),
    RELU(new ReLU(), 0, 0),
    ELU_1(new ELU(), 1, 0.9),
    ELU_HALF(new ELU(0.5), 1, 0.9) {
        @Override
        double derivativeUnit(float x) {
            return ROUNDING / 2;
        }
    },
    SELU(new SELU(), 1.9, 2.6),
    GELU_EXACT(new GELU(), 1.95, 2.55) {
        @Override
        double valueUnit(float x) {
            return ROUNDING * Math.abs(x) + Float.MIN_VALUE;
        }
    },
    GELU_APPROXIMATE(new GELU(true), 2.6, 4.3) {
        @Override
        double valueUnit(float x) {
            return ROUNDING * Math.abs(x) + Float.MIN_VALUE;
        }
    },
    SILU(new SiLU(), 3.3, 4) {
        @Override
        double valueUnit(float x) {
            return x > -87 ? super.valueUnit(x) : SUBNORMAL;
        }
    },
    TANH(new Tanh(), 2.57, 3.1),
    SIGMOID(new Sigmoid(), 2.4, 1.6),
    SOFTPLUS(new Softplus(), 1.75, 2.4) {
        @Override
        double derivativeUnit(float x) {
            return ulp(derivative(x));
        }
    },
    LINEAR(new Linear(), 0, 0);

    /** Of float32, relative. */
    static final double ROUNDING = 0x1p-24;

    /** What is left of a subnormal e^x when it was multiplied by x. */
    private static final double SUBNORMAL = 0x1p-142;

    private final Activation activation;
    private final OracleFunction oracle;
    /** In {@link #valueUnit}. */
    final double valueBound;
    /** In {@link #derivativeUnit}. */
    final double derivativeBound;

    ActivationReference(Activation activation, double valueBound, double derivativeBound) {
        this.activation = activation;
        this.oracle = OracleFunction.of(activation);
        this.valueBound = valueBound;
        this.derivativeBound = derivativeBound;
    }

    /**
     * {@return the reference of an activation}
     *
     * @param activation one that is among these
     */
    public static ActivationReference of(Activation activation) {
        return Arrays.stream(values()).filter(reference -> reference.activation.equals(activation)).findFirst()
                .orElseThrow();
    }

    /** {@return the activation itself} */
    public Activation activation() {
        return activation;
    }

    /** {@return f(x) for a finite x} */
    public double value(double x) {
        return oracle.value().applyAsDouble(x);
    }

    /** {@return f'(x) for a finite x} */
    public double derivative(double x) {
        return oracle.derivative().applyAsDouble(x);
    }

    /** {@return what errors of f(x) are measured in: if not overridden, the last place of a float32 of its size} */
    double valueUnit(float x) {
        return ulp(value(x));
    }

    /** {@return what errors of f'(x) are measured in} */
    double derivativeUnit(float x) {
        return ROUNDING;
    }

    /** {@return the unit of the last place of a float32 of that size} */
    static double ulp(double number) {
        return Math.scalb(1.0, Math.max(Math.getExponent(number), Float.MIN_EXPONENT) - 23);
    }
}
