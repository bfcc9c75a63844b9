package dev.hourglass.layer;

import dev.hourglass.registry.Kind;
import java.util.List;

/**
 * The scaled exponential linear unit {@code y = scale * (x > 0 ? x : alpha * (e^x - 1))}, element by element, whose
 * alpha of 1.673 and scale of 1.051 keep mean 0 and variance 1 from layer to layer (Klambauer et al., 2017; for weights
 * that {@code lecun_normal} initializes). Its derivative at 0 is the scale.
 *
 * <p>The value is within 1.9 ulp. The derivative is computed from it, as {@code y + scale * alpha}, within 2.6 * 2^-24.
 */
public record SELU() implements Activation {
    /** How it is known. */
    public static final Kind<SELU> KIND = new Kind<>("SELU", List.of("selu"), List.of(), settings -> new SELU());

    /** What -y comes near to for very negative x, before it is scaled. */
    public static final double ALPHA = 1.6732632423543772;
    /** By what all is multiplied. */
    public static final double SCALE = 1.0507009873554805;

    private static final float SLOPE = (float) SCALE;
    private static final float DEPTH = (float) (SCALE * ALPHA);

    @Override
    public Kind<SELU> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of();
    }

    @Override
    public boolean reachesAllNumbers() {
        return false;
    }

    @Override
    @SuppressWarnings("exports")
    public ActivationKernel scalars() {
        return new ExponentialLinear.Scalars(SLOPE, DEPTH, -Float.MIN_VALUE);
    }

    @Override
    @SuppressWarnings("exports")
    public ActivationKernel vectors() {
        return new ExponentialLinear.Vectors(SLOPE, DEPTH, -Float.MIN_VALUE);
    }
}
