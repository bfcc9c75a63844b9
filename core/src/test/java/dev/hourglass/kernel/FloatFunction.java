package dev.hourglass.kernel;

/** Every elementary function in float32, with what it is measured against. */
enum FloatFunction {
    EXP(1.04, FloatExponential.KERNEL, FloatExponential.scalar()) {
        @Override
        Elementwise vectors() {
            return FloatExponential.vector();
        }

        @Override
        float value(float x) {
            return FloatExponential.exp(x);
        }

        @Override
        double reference(double x) {
            return StrictMath.exp(x);
        }
    },
    EXPM1(1.54, FloatExpm1.KERNEL, FloatExpm1.scalar()) {
        @Override
        Elementwise vectors() {
            return FloatExpm1.vector();
        }

        @Override
        float value(float x) {
            return FloatExpm1.expm1(x);
        }

        @Override
        double reference(double x) {
            return StrictMath.expm1(x);
        }
    },
    TANH(2.57, FloatHyperbolicTangent.KERNEL, FloatHyperbolicTangent.scalar()) {
        @Override
        Elementwise vectors() {
            return FloatHyperbolicTangent.vector();
        }

        @Override
        float value(float x) {
            return FloatHyperbolicTangent.tanh(x);
        }

        @Override
        double reference(double x) {
            return StrictMath.tanh(x);
        }
    },
    ERF(1.84, FloatErrorFunction.KERNEL, FloatErrorFunction.scalar()) {
        @Override
        Elementwise vectors() {
            return FloatErrorFunction.vector();
        }

        @Override
        float value(float x) {
            return FloatErrorFunction.erf(x);
        }

        @Override
        double reference(double x) {
            return ErrorFunctionReference.erf(x);
        }
    },
    LOG(0.93, FloatLogarithm.KERNEL, FloatLogarithm.scalar()) {
        @Override
        Elementwise vectors() {
            return FloatLogarithm.vector();
        }

        @Override
        float value(float x) {
            return FloatLogarithm.log(x);
        }

        @Override
        double reference(double x) {
            return StrictMath.log(x);
        }
    },
    LOG1P(1.13, FloatLog1p.KERNEL, FloatLog1p.scalar()) {
        @Override
        Elementwise vectors() {
            return FloatLog1p.vector();
        }

        @Override
        float value(float x) {
            return FloatLog1p.log1p(x);
        }

        @Override
        double reference(double x) {
            return StrictMath.log1p(x);
        }
    };

    /** What the class text states, in units of the last place. */
    final double bound;
    final Elementwise inUse;
    private final Elementwise scalars;

    FloatFunction(double bound, Elementwise inUse, Elementwise scalars) {
        this.bound = bound;
        this.inUse = inUse;
        this.scalars = scalars;
    }

    /** {@return the kernel on scalars} */
    Elementwise scalars() {
        return scalars;
    }

    /** {@return the kernel on vectors: a method, since not every JVM has them} */
    abstract Elementwise vectors();

    /** {@return the function's value by its scalar definition} */
    abstract float value(float x);

    /** {@return the function's value in float64, where its error is 1e-14 at most, which is 1e-7 ulp of a float32} */
    abstract double reference(double x);

    /**
     * {@return how far the value at x is from the reference, in units of the last place of a float32 of that size;
     * infinity where a value that cannot be measured so (NaN, infinite or zero) is not what it must be}
     */
    double error(float x) {
        double exact = reference(x);
        float rounded = (float) exact;
        float value = value(x);
        if (Float.isNaN(rounded) || Float.isInfinite(rounded) || exact == 0 || !Float.isFinite(value)) {
            return Float.compare(value, rounded) == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        int exponent = Math.max(Math.getExponent(exact), Float.MIN_EXPONENT);
        return Math.abs(value - exact) * Math.scalb(1.0, FloatExponential.FRACTION_BITS - exponent);
    }
}
