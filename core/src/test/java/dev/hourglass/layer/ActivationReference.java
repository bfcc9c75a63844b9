package dev.hourglass.layer;

import dev.hourglass.kernel.ErrorFunctionReference;
import java.util.Arrays;

/**
 * Every activation in float64, and how near the float32 one must come: bounds are what the classes state, in units that
 * depend on x.
 */
public enum ActivationReference {
    LEAKY_RELU(new LeakyReLU(0.25), 0.5, 0) {
        @Override
        public double value(double x) {
            return x > 0 ? x : x / 4;
        }

        @Override
        public double derivative(double x) {
            return x > 0 ? 1 : 0.25;
        }
    },
    RELU(new ReLU(), 0, 0) {
        @Override
        public double value(double x) {
            return Math.max(x, 0);
        }

        @Override
        public double derivative(double x) {
            return x > 0 ? 1 : 0;
        }
    },
    ELU_1(new ELU(), 1, 0.9) {
        @Override
        public double value(double x) {
            return x > 0 ? x : StrictMath.expm1(x);
        }

        @Override
        public double derivative(double x) {
            return x > 0 ? 1 : StrictMath.exp(x);
        }
    },
    ELU_HALF(new ELU(0.5), 1, 0.9) {
        @Override
        public double value(double x) {
            return x > 0 ? x : StrictMath.expm1(x) / 2;
        }

        @Override
        public double derivative(double x) {
            return x > 0 ? 1 : StrictMath.exp(x) / 2;
        }

        @Override
        double derivativeUnit(float x) {
            return ROUNDING / 2;
        }
    },
    SELU(new SELU(), 1.9, 2.6) {
        @Override
        public double value(double x) {
            return SCALE * (x > 0 ? x : ALPHA * StrictMath.expm1(x));
        }

        @Override
        public double derivative(double x) {
            return SCALE * (x >= 0 ? 1 : ALPHA * StrictMath.exp(x));
        }
    },
    GELU_EXACT(new GELU(), 1.95, 2.55) {
        @Override
        public double value(double x) {
            return x * chance(x);
        }

        @Override
        public double derivative(double x) {
            return chance(x) + x * StrictMath.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        }

        @Override
        double valueUnit(float x) {
            return ROUNDING * Math.abs(x) + Float.MIN_VALUE;
        }

        private static double chance(double x) {
            return (1 + ErrorFunctionReference.erf(x * Math.sqrt(0.5))) / 2;
        }
    },
    GELU_APPROXIMATE(new GELU(true), 2.6, 4.3) {
        @Override
        public double value(double x) {
            return x * logistic(gate(x));
        }

        @Override
        public double derivative(double x) {
            double slope = Math.sqrt(8 / Math.PI) * (1 + 3 * 0.044715 * x * x);
            return logistic(gate(x)) * (1 + x * logistic(-gate(x)) * slope);
        }

        @Override
        double valueUnit(float x) {
            return ROUNDING * Math.abs(x) + Float.MIN_VALUE;
        }

        private static double gate(double x) {
            return Math.sqrt(8 / Math.PI) * (x + 0.044715 * x * x * x);
        }
    },
    SILU(new SiLU(), 3.3, 4) {
        @Override
        public double value(double x) {
            return x * logistic(x);
        }

        @Override
        public double derivative(double x) {
            return logistic(x) * (1 + x * logistic(-x));
        }

        @Override
        double valueUnit(float x) {
            return x > -87 ? super.valueUnit(x) : SUBNORMAL;
        }
    },
    TANH(new Tanh(), 2.57, 3.1) {
        @Override
        public double value(double x) {
            return StrictMath.tanh(x);
        }

        @Override
        public double derivative(double x) {
            return 1 / (StrictMath.cosh(x) * StrictMath.cosh(x));
        }
    },
    SIGMOID(new Sigmoid(), 2.4, 1.6) {
        @Override
        public double value(double x) {
            return logistic(x);
        }

        @Override
        public double derivative(double x) {
            return logistic(x) * logistic(-x);
        }
    },
    SOFTPLUS(new Softplus(), 1.75, 2.4) {
        @Override
        public double value(double x) {
            return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
        }

        @Override
        public double derivative(double x) {
            return logistic(x);
        }

        @Override
        double derivativeUnit(float x) {
            return ulp(derivative(x));
        }
    },
    LINEAR(new Linear(), 0, 0) {
        @Override
        public double value(double x) {
            return x;
        }

        @Override
        public double derivative(double x) {
            return 1;
        }
    };

    /** Of float32, relative. */
    static final double ROUNDING = 0x1p-24;

    /** What is left of a subnormal e^x when it was multiplied by x. */
    private static final double SUBNORMAL = 0x1p-142;

    private static final double ALPHA = 1.6732632423543772;
    private static final double SCALE = 1.0507009873554805;

    private final Activation activation;
    /** In {@link #valueUnit}. */
    final double valueBound;
    /** In {@link #derivativeUnit}. */
    final double derivativeBound;

    ActivationReference(Activation activation, double valueBound, double derivativeBound) {
        this.activation = activation;
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
    public abstract double value(double x);

    /** {@return f'(x) for a finite x} */
    public abstract double derivative(double x);

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

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
