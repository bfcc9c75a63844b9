package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.initializer.GlorotUniform;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Dropout;
import dev.hourglass.layer.GaussianCorruption;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.Tensor;
import dev.hourglass.random.RandomState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, shapes and the table of layers as Keras has them, and what is no network. */
class ArchitectureTest {
    private static final Architecture ARCHITECTURE = new Architecture(100, List.of(new Dense(200),
            new BatchNormalization(), new LeakyReLU(), new Dense(50), new LeakyReLU(), new Dense(100)));

    @Test
    void layersAreNumberedByKind() {
        assertEquals(List.of("dense", "batch_normalization", "leaky_re_lu", "dense_1", "leaky_re_lu_1", "dense_2"),
                ARCHITECTURE.names());
    }

    @Test
    void shapesChain() {
        assertEquals(100, ARCHITECTURE.outputs());
        assertEquals(100, ARCHITECTURE.inputs(0));
        assertEquals(200, ARCHITECTURE.outputs(2));
        assertEquals(200, ARCHITECTURE.inputs(3));
        assertEquals(50, ARCHITECTURE.inputs(5));
        assertEquals(new Architecture(50, List.of(new LeakyReLU(), new Dense(100))), ARCHITECTURE.tail(4));
        assertEquals(new Architecture(100, List.of(new Dense(200))), ARCHITECTURE.head(1));
    }

    @Test
    void tensorsComeLayerAfterLayer() {
        List<Tensor> tensors = ARCHITECTURE.tensors();
        assertEquals(List.of("dense/kernel", "dense/bias", "batch_normalization/gamma", "batch_normalization/beta",
                "batch_normalization/moving_mean", "batch_normalization/moving_variance", "dense_1/kernel",
                "dense_1/bias", "dense_2/kernel", "dense_2/bias"), tensors.stream().map(Tensor::name).toList());
        assertEquals(Tensor.matrix("kernel", 200, 50, new GlorotUniform()).of("dense_1"), tensors.get(6));
        assertEquals(Tensor.average("moving_mean", 200, 0, Double.NEGATIVE_INFINITY).of("batch_normalization"),
                tensors.get(4));
        assertEquals(10_000, tensors.get(6).size());
        assertEquals(1, tensors.get(7).rows());
    }

    @Test
    void summaryIsTheTableThatKerasPrints() {
        assertEquals("""
                Layer (type)                                 Output shape     Parameters
                ========================================================================
                input (InputLayer)                           (None, 100)               0
                dense (Dense)                                (None, 200)          20,200
                batch_normalization (BatchNormalization)     (None, 200)             800
                leaky_re_lu (LeakyReLU)                      (None, 200)               0
                dense_1 (Dense)                              (None, 50)           10,050
                leaky_re_lu_1 (LeakyReLU)                    (None, 50)                0
                dense_2 (Dense)                              (None, 100)           5,100
                ========================================================================
                Parameters: 36,150 (trainable: 35,750, moving averages: 400)
                """, Network.initialize(ARCHITECTURE, new RandomState(1)).summary());
    }

    @Test
    void aBuilderAddsLayerAfterLayer() {
        assertEquals(new Architecture(9, List.of(new Dense(8), new BatchNormalization(), new LeakyReLU(0.1),
                        new Dropout(0.2), new Dense(3), new LeakyReLU())),
                new ArchitectureBuilder(9).dense(8).batchNormalization().activation("leaky_relu:0.1").dropout(0.2)
                .dense(3)
                        .add(new LeakyReLU()).build());
        assertThrows(IllegalArgumentException.class, () -> new ArchitectureBuilder(9).activation("dense:3"));
        assertThrows(IllegalArgumentException.class, () -> new ArchitectureBuilder(9).build());
    }

    @Test
    void nothingIsNoNetwork() {
        assertThrows(IllegalArgumentException.class, () -> new Architecture(0, List.of(new Dense(1))));
        assertThrows(IllegalArgumentException.class, () -> new Architecture(1, List.of()));
    }

    /** The second has 2^62 numbers twice, whose sum overflows a long. */
    @ParameterizedTest
    @CsvSource({"50000, 50000, 1", "2147483647, 2147483647, 2147483647", "1, 2147483647, 1"})
    void networksBeyondOneArrayAreRefused(int inputs, int hidden, int outputs) {
        String message = assertThrows(IllegalArgumentException.class,
                () -> new Architecture(inputs, List.of(new Dense(hidden), new Dense(outputs)))).getMessage();
        assertTrue(message.endsWith("numbers is too large, the most is 2^31"), message);
    }

    /** Every tensor counts with its padding: three rows of so many columns and 16 make 2^31 - 17. */
    @Test
    void theLargestNetworkIsOne() {
        int most = (Integer.MAX_VALUE - 16) / 3 - 16;
        assertEquals(most, new Architecture(2, List.of(new Dense(most))).outputs());
        assertEquals("a network of 2147483634 numbers is too large, the most is 2^31",
                assertThrows(IllegalArgumentException.class,
                        () -> new Architecture(2, List.of(new Dense(most + 1)))).getMessage());
    }

    /** Layers for training alone may stand before one that takes rows as they enter, since they keep them rows. */
    @Test
    void whatTakesRowsAsTheyEnterComesFirst() {
        assertEquals(2, new Architecture(3, List.of(new Dropout(0.1), new GaussianCorruption(0.5))).layers().size());
        assertEquals("GaussianCorruption takes rows as they enter the network, so it must be the first layer",
                assertThrows(IllegalArgumentException.class, () -> new Architecture(3, List.of(new LeakyReLU(),
                        new Dropout(0.1), new GaussianCorruption(0.5)))).getMessage());
    }
}
