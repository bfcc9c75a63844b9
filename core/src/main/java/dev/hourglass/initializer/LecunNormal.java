package dev.hourglass.initializer;

import dev.hourglass.random.RandomState;
import dev.hourglass.registry.Kind;
import java.util.List;

/**
 * Normal with a variance of {@code 1 / inputs}, cut at two standard deviations (LeCun and others, "Efficient
 * BackProp", 1998; Klambauer and others, "Self-normalizing neural networks", 2017): what SELU asks for.
 */
public record LecunNormal() implements Initializer {
    /** How it is known. */
    public static final Kind<LecunNormal> KIND = new Kind<>("LecunNormal", List.of("lecun_normal"), List.of(),
            settings -> new LecunNormal());

    @Override
    public Kind<LecunNormal> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of();
    }

    @Override
    public void fill(float[] block, int inputs, int outputs, RandomState random) {
        VarianceScaling.truncatedNormal(block, 1, inputs, random);
    }
}
