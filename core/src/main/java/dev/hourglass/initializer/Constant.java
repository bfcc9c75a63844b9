package dev.hourglass.initializer;

import dev.hourglass.random.RandomState;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.Arrays;
import java.util.List;

/**
 * The same number everywhere.
 *
 * @param value any finite number
 */
public record Constant(double value) implements Initializer {
    /** How it is known. */
    public static final Kind<Constant> KIND = new Kind<>("Constant", List.of("constant"),
            List.of(Parameter.real("value", 0)), settings -> new Constant(settings.real("value")));

    /** Zeros: where biases and shifts begin. */
    public static final Constant ZEROS = new Constant(0);
    /** Ones: where scales begin. */
    public static final Constant ONES = new Constant(1);

    /**
     * Refuses what is not finite.
     *
     * @param value any finite number
     */
    public Constant {
        if (!(Math.abs(value) <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException("expected a finite number to begin with, found " + value);
        }
    }

    @Override
    public Kind<Constant> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(value);
    }

    @Override
    public void fill(float[] block, int inputs, int outputs, RandomState random) {
        Arrays.fill(block, (float) value);
    }
}
