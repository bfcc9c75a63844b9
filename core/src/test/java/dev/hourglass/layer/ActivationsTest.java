package dev.hourglass.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.registry.Notation;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Activations as parts: how they are written, and which there are not. */
class ActivationsTest {
    private static final int ROWS = 5;

    @ParameterizedTest
    @ValueSource(strings = {"relu", "leaky_relu:0.1", "elu", "elu:0.5", "selu", "gelu", "gelu:true", "silu", "tanh",
        "sigmoid", "softplus", "linear"})
    void writtenActivationsReadBack(String notation) {
        assertEquals(notation, Notation.of(Layers.ACTIVATIONS.parse(notation)));
    }

    @Test
    void otherSpellingsAreUnderstood() {
        assertEquals(new SiLU(), Layers.ACTIVATIONS.parse("swish"));
        assertEquals(new GELU(true), Layers.ACTIVATIONS.parse("gelu:approximate=true"));
        assertEquals(new GELU(), Layers.ACTIVATIONS.parse("gelu:approximate=false"));
        assertEquals(new ELU(0.5), Layers.ACTIVATIONS.parse("elu:alpha=0.5"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY, 1e39})
    void anAlphaOutOfRangeIsRefused(double alpha) {
        assertThrows(IllegalArgumentException.class, () -> new ELU(alpha));
    }

    /** Without a slope below 0, it is the rectifier. */
    @Test
    void eluOfAlphaZeroIsRelu() {
        LayerRun elu = new LayerRun(new ELU(0), ROWS, 16, false);
        LayerRun relu = new LayerRun(new ReLU(), ROWS, 16, false);
        for (LayerRun run : new LayerRun[] {elu, relu}) {
            run.fill(run.x, (i, j) -> j - 8).fill(run.gradient, (i, j) -> i + 1).forward(0).backward();
        }
        for (int j = 0; j < 16; j++) {
            assertEquals(LayerRun.at(relu.y, 1, j), LayerRun.at(elu.y, 1, j) + 0f);
            assertEquals(LayerRun.at(relu.gradient, 1, j), LayerRun.at(elu.gradient, 1, j) + 0f);
        }
    }

    @Test
    void theIdentityDoesNothingInUse() {
        assertEquals(Optional.empty(), new Linear().inference(null));
    }
}
