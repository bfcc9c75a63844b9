package dev.hourglass.nn;

import dev.hourglass.layer.LayerPass;

/** Passes one after the other, forward, and back in the opposite order. */
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
