package dev.hourglass.layer;

import dev.hourglass.registry.Kind;
import java.util.List;

/**
 * The sigmoid linear unit, also called swish: {@code y = x / (1 + e^-x)}, element by element (Elfwing, Uchibe and Doya,
 * 2018; Ramachandran, Zoph and Le, 2017), as Keras's {@code Activation("silu")}.
 *
 * <p>The value is within 3.3 ulp, but for very negative x: below -87 the sigmoid is subnormal, and the error up to
 * 2^-140. The derivative is within 4 * 2^-24.
 */
public record SiLU() implements Activation {
    /** How it is known. */
    public static final Kind<SiLU> KIND =
            new Kind<>("SiLU", List.of("silu", "swish"), List.of(), settings -> new SiLU());

    @Override
    public Kind<SiLU> kind() {
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
    public boolean keepsDerivative() {
        return true;
    }

    @Override
    @SuppressWarnings("exports")
    public ActivationKernel scalars() {
        return new LogisticGate.Scalars(1, 0);
    }

    @Override
    @SuppressWarnings("exports")
    public ActivationKernel vectors() {
        return new LogisticGate.Vectors(1, 0);
    }
}
