package dev.hourglass.initializer;

import dev.hourglass.random.RandomState;
import dev.hourglass.registry.Kind;
import java.util.Arrays;
import java.util.List;

/** Zeros. A kernel of zeros learns where nothing but the loss follows; elsewhere all its columns stay alike. */
public record Zeros() implements Initializer {
    /** How it is known. */
    public static final Kind<Zeros> KIND = new Kind<>("Zeros", List.of("zeros"), List.of(), settings -> new Zeros());

    @Override
    public Kind<Zeros> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of();
    }

    @Override
    public void fill(float[] block, int inputs, int outputs, RandomState random) {
        Arrays.fill(block, 0);
    }
}
