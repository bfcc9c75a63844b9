package dev.hourglass.layer;

import dev.hourglass.number.Ranges;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.List;

/**
 * The exponential linear unit {@code y = x > 0 ? x : alpha * (e^x - 1)}, element by element (Clevert, Unterthiner and
 * Hochreiter, 2016). Its derivative at 0 is alpha.
 *
 * <p>The value is within 1 ulp. The derivative is computed from it, as {@code y + alpha}, within 0.9 * 2^-24 * alpha.
 *
 * @param alpha what -y comes near to for very negative x, 0 or more
 */
public record ELU(double alpha) implements Activation {
    /** The alpha that Keras uses when none is given. */
    public static final double DEFAULT_ALPHA = 1;

    /** How it is known. */
    public static final Kind<ELU> KIND = new Kind<>("ELU", List.of("elu"),
            List.of(Parameter.real("alpha", DEFAULT_ALPHA)), settings -> new ELU(settings.real("alpha")));

    /**
     * Refuses an alpha out of range.
     *
     * @param alpha what -y comes near to
     */
    public ELU {
        Ranges.requireNotNegative("alpha", alpha);
    }

    /** The activation with alpha 1. */
    public ELU() {
        this(DEFAULT_ALPHA);
    }

    @Override
    public Kind<ELU> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(alpha);
    }

    @Override
    public boolean reachesAllNumbers() {
        return false;
    }

    @Override
    @SuppressWarnings("exports")
    public ActivationKernel scalars() {
        return new ExponentialLinear.Scalars(1, (float) alpha, 0);
    }

    @Override
    @SuppressWarnings("exports")
    public ActivationKernel vectors() {
        return new ExponentialLinear.Vectors(1, (float) alpha, 0);
    }
}
