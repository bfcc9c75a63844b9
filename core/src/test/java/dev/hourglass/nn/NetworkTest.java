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

/** A network gives back the blocks that it was made of, shares them with nobody, and refuses blocks that do not fit. */
class NetworkTest {
    private static final Architecture ARCHITECTURE = new Architecture(2, List.of(new Dense(3), new LeakyReLU()));

    @Test
    void blocksAreCopies() {
        float[] kernel = {1, 2, 3, 4, 5, 6};
        Network network = new Network(ARCHITECTURE, List.of(kernel, new float[] {7, 8, 9}));
        kernel[0] = -1;
        network.blocks().get(0)[1] = -1;
        assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, network.blocks().get(0));
        assertArrayEquals(new float[] {7, 8, 9}, network.blocks().get(1));
    }

    @Test
    void equalityIsOfBitsAndArchitecture() {
        Network network = TestNetworks.random(TestNetworks.encoderLike(), 1);
        Network same = TestNetworks.random(TestNetworks.encoderLike(), 1);
        assertEquals(same, network);
        assertEquals(same.hashCode(), network.hashCode());
        for (int block = 0; block < network.blocks().size(); block++) {
            List<float[]> changed = new ArrayList<>(network.blocks());
            changed.get(block)[0] = Math.nextUp(changed.get(block)[0]);
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
    void blocksThatDoNotFitAreRefused() {
        assertEquals("expected 2 blocks, found 1", refusal(List.of(new float[6])));
        assertEquals("dense/bias has the shape [3], found 4 numbers", refusal(List.of(new float[6], new float[4])));
    }

    private static String refusal(List<float[]> blocks) {
        return assertThrows(IllegalArgumentException.class, () -> new Network(ARCHITECTURE, blocks)).getMessage();
    }
}
