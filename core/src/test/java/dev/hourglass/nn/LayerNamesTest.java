package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerNamesTest {

    /** As Keras names its layers. */
    @ParameterizedTest
    @CsvSource({"Dense, dense", "BatchNormalization, batch_normalization", "LeakyReLU, leaky_re_lu", "ReLU, re_lu",
        "PReLU, p_re_lu", "ELU, elu", "GaussianNoise, gaussian_noise", "InputLayer, input_layer", "SiLU, si_lu",
        "Conv2D, conv2d", "X, x"})
    void wordsAreSetApart(String type, String name) {
        assertEquals(name, LayerNames.of(type));
    }
}
