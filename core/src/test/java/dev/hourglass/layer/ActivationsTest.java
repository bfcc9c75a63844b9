package dev.hourglass.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.registry.Notation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Activations as layers: how they are written, and what they do to padding. */
class ActivationsTest {
    private static final int ROWS = 5;

    @ParameterizedTest
    @EnumSource
    void paddingStaysZero(ActivationReference reference) {
        for (int columns : new int[] {1, 15, 16, 17, 40}) {
            for (boolean inPlace : new boolean[] {false, true}) {
                LayerRun run = newRun(reference, columns, inPlace, 48).forward(0);
                assertEquals(0, run.padding(run.y), columns + " columns");
                run.fill(run.gradient, (i, j) -> i + 1).backward();
                assertEquals(0, run.padding(run.gradient), columns + " columns");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void blocksAndPlacesChangeNothing(ActivationReference reference) {
        LayerRun whole = newRun(reference, 40, false, 48);
        LayerRun blocks = newRun(reference, 40, true, 16);
        for (LayerRun run : new LayerRun[] {whole, blocks}) {
            run.forward(0).fill(run.gradient, (i, j) -> i - j).backward();
        }
        assertArrayEquals(whole.y.array(), blocks.y.array());
        assertArrayEquals(whole.gradient.array(), blocks.gradient.array());
    }

    private static LayerRun newRun(ActivationReference reference, int columns, boolean inPlace, int blockWidth) {
        LayerRun run = new LayerRun(reference.activation(), ROWS, columns, inPlace, blockWidth, 1);
        return run.fill(run.x, (i, j) -> (i - 2) * 0.75f + j * 0.125f - 2);
    }

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
        assertNull(new Linear().inference(null));
    }
}
