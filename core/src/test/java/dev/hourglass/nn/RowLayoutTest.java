package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.View;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Dropout;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Layers;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.RadialBasis;
import dev.hourglass.layer.Sigmoid;
import dev.hourglass.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A network in use gives the same bits however its rows lie within it, on every machine. */
class RowLayoutTest {
    private static final int MOST_ROWS = 128;

    /** In this order in one pass each, so that later ones meet what others have left. */
    private static final int[] ROWS = {128, 1, 15, 16, 17, 31, 33, 96, 127, 2};

    static Stream<List<Layer>> networks() {
        Stream<List<Layer>> activations = Layers.ACTIVATIONS.names().stream().map(Layers.ACTIVATIONS::parse)
                .map(activation -> List.of(new Dense(37), activation, new Dense(3), activation));
        return Stream.concat(activations, Stream.of(
                List.of(new Dense(1)),
                List.of(new Dense(7), new Sigmoid(), new Dense(9)),
                List.of(new BatchNormalization(), new LeakyReLU(), new Sigmoid(), new Dense(20)),
                List.of(new BatchNormalization()),
                List.of(new Dropout(0.5)),
                List.of(new Dense(48), new BatchNormalization(), new Dense(64), new BatchNormalization(),
                        new LeakyReLU(), new Dropout(0.1), new Dense(1030), new Dense(5)),
                List.of(new Dense(1030), new Dense(40)),
                List.of(new Dense(200), new BatchNormalization(), new LeakyReLU(), new BatchNormalization(),
                        new Dense(50))));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void columnAfterColumnGivesTheBitsOfRowAfterRow(List<Layer> layers) {
        Network network = TestNetworks.random(new Architecture(21, layers), 3);
        Matrix rows = TestNetworks.rows(MOST_ROWS, 21, 4);
        ChunkPass byRows = pass(network, RowLayout.ROWS, MOST_ROWS);
        ChunkPass byColumns = pass(network, RowLayout.COLUMNS, MOST_ROWS);
        for (int count : ROWS) {
            assertArrayEquals(outputs(byRows, rows, count), outputs(byColumns, rows, count), count + " rows");
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void someRowsAtATimeGiveTheBitsOfAll(List<Layer> layers) {
        Network network = TestNetworks.random(new Architecture(21, layers), 3);
        Matrix rows = TestNetworks.rows(MOST_ROWS, 21, 4);
        ChunkPass all = pass(network, RowLayout.ROWS, MOST_ROWS);
        ChunkPass some = pass(network, RowLayout.ROWS, 9);
        for (int count : ROWS) {
            assertArrayEquals(outputs(all, rows, count), outputs(some, rows, count), count + " rows");
        }
    }

    private static ChunkPass pass(Network network, RowLayout rowLayout, int rowsAtATime) {
        return new ChunkPass(network.architecture(), network.layout(), network.parameters(), MOST_ROWS, rowLayout,
                rowsAtATime, false);
    }

    private static float[][] outputs(ChunkPass pass, Matrix rows, int count) {
        Chunks.copyIn(RowSource.of(rows), 0, count, pass.input());
        pass.forward(count);
        View y = pass.output();
        List<float[]> outputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] row = new float[y.rowStride()];
            System.arraycopy(y.array(), y.at(i, 0), row, 0, row.length);
            outputs.add(row);
        }
        return outputs.toArray(float[][]::new);
    }

    @Test
    void fewRowsAndLayersThatReadWholeRowsStayRowAfterRow() {
        RowLayout usual = Kernels.TRANSPOSED_ROWS ? RowLayout.COLUMNS : RowLayout.ROWS;
        Architecture dense = new Architecture(4, List.of(new Dense(3), new Sigmoid()));
        assertEquals(usual, RowLayout.of(dense, RowLayout.WORTH_TRANSPOSING));
        assertEquals(RowLayout.ROWS, RowLayout.of(dense, RowLayout.WORTH_TRANSPOSING - 1));
        Architecture distances = new Architecture(4, List.of(new RadialBasis(3, 0.5), new Dense(2)));
        assertEquals(RowLayout.ROWS, RowLayout.of(distances, RowLayout.WORTH_TRANSPOSING));
    }
}
