package dev.hourglass.layer;

import java.util.List;

/** The fusions that there are; apart from {@link Layers}, so that a training need not load every kind of layer. */
public final class Fusions {
    /** All of them. */
    public static final List<Fusion> ALL = List.of(new NormalizedLeakyReLU());

    private Fusions() {
    }
}
