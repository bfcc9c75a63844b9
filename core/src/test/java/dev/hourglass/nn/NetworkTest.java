package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.layer.Dense;
import dev.hourglass.layer.LeakyReLU;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A network gives back the weights that it was made of, shares them with nobody, and refuses those that do not fit. */
class NetworkTest {
    private static final Architecture ARCHITECTURE = new Architecture(2, List.of(new Dense(3), new LeakyReLU()));

    @Test
    void weightsAreCopies() {
        float[] kernel = {1, 2, 3, 4, 5, 6};
        Network network = new Network(ARCHITECTURE, List.of(kernel, new float[] {7, 8, 9}));
        kernel[0] = -1;
        network.weights().get(0)[1] = -1;
        assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, network.weights().get(0));
        assertArrayEquals(new float[] {7, 8, 9}, network.weights().get(1));
    }

    @Test
    void equalityIsOfBitsAndArchitecture() {
        Network network = TestNetworks.random(TestNetworks.encoderLike(), 1);
        Network same = TestNetworks.random(TestNetworks.encoderLike(), 1);
        assertEquals(same, network);
        assertEquals(same.hashCode(), network.hashCode());
        for (int i = 0; i < network.weights().size(); i++) {
            List<float[]> changed = new ArrayList<>(network.weights());
            changed.get(i)[0] = Math.nextUp(changed.get(i)[0]);
            Network other = new Network(network.architecture(), changed);
            assertNotEquals(network, other);
            assertNotEquals(network.hashCode(), other.hashCode());
        }
    }

    @Test
    void aTextSaysHowLargeItIs() {
        assertEquals("network of 2 layers, 2 columns in, 3 out, 9 numbers",
                new Network(ARCHITECTURE, List.of(new float[6], new float[3])).toString());
    }

    @Test
    void weightsThatDoNotFitAreRefused() {
        assertEquals("expected 2 arrays of weights, found 1", refusal(List.of(new float[6])));
        assertEquals("dense/bias has the shape [3], found 4 numbers", refusal(List.of(new float[6], new float[4])));
    }

    private static String refusal(List<float[]> weights) {
        return assertThrows(IllegalArgumentException.class, () -> new Network(ARCHITECTURE, weights)).getMessage();
    }
}
