package dev.hourglass.nn;

import dev.hourglass.layer.LayerPass;

/** Passes that run one after the other, and backward in reverse order. */
final class Passes {
    private Passes() {
    }

    static void forward(LayerPass[] passes, int rows) {
        for (LayerPass pass : passes) {
            pass.forward(rows);
        }
    }

    static void backward(LayerPass[] passes, int rows) {
        for (int i = passes.length - 1; i >= 0; i--) {
            passes[i].backward(rows);
        }
    }
}
