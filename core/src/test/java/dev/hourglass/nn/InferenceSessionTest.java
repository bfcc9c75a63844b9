package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.layer.Dense;
import dev.hourglass.layer.RadialBasis;
import dev.hourglass.matrix.Matrix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session gives the rows of {@code Network.predict}, to the last bit, where they are asked for, and nothing else. */
class InferenceSessionTest {
    private static final Network NETWORK = TestNetworks.random(TestNetworks.encoderLike(), 1);
    private static final float NOT_WRITTEN = -77;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 128, 129, 300})
    void outputsLieWhereTheyAreAskedFor(int rows) {
        Matrix x = TestNetworks.rows(rows, 5, 2);
        Matrix y = NETWORK.predict(x);
        int stride = y.columns() + 3;
        int first = 7;
        float[] expected = new float[first + rows * stride];
        Arrays.fill(expected, NOT_WRITTEN);
        for (int i = 0; i < rows; i++) {
            System.arraycopy(y.values(), i * y.columns(), expected, first + i * stride, y.columns());
        }
        float[] found = new float[expected.length];
        Arrays.fill(found, NOT_WRITTEN);
        new InferenceSession(NETWORK).predict(RowSource.of(x), found, first, stride);
        assertEquals(Arrays.toString(expected), Arrays.toString(found));
    }

    /** One row goes through kernels that are packed, but for those of layers that have their own arithmetic. */
    @Test
    void rowsAloneAreThoseOfManyWhereALayerReadsWholeRows() {
        Architecture architecture = new Architecture(5, List.of(new Dense(7), new RadialBasis(3, 0.5), new Dense(2)));
        Network network = TestNetworks.random(architecture, 1);
        InferenceSession session = new InferenceSession(network);
        Matrix x = TestNetworks.rows(20, 5, 2);
        float[] found = new float[20 * 2];
        for (int row = 0; row < 20; row++) {
            session.predict(RowSource.of(x.selectRows(new int[] {row})), found, row * 2, 2);
        }
        assertArrayEquals(network.predict(x).values(), found);
    }
}
