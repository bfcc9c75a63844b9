package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.kernel.View;
import dev.hourglass.layer.Dense;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.random.RandomState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows outside memory come in the order that is documented, and train the same network whoever reads them. */
class BlockOrderTest {
    private static final int GROUP = BlockedRows.GROUP;
    /** Two whole groups of blocks of 2 rows, and one of 10 blocks, the last of them of 1 row. */
    private static final int ROWS = 2 * (2 * GROUP + 10) - 1;
    private static final int SEED = 7;

    /** Rows that hold their own number. */
    private static Matrix numbered(int rows) {
        float[] values = new float[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = i;
        }
        return new Matrix(rows, 1, values);
    }

    private static int[] epoch(RowOrder order, int rows, int batchSize) {
        order.beginEpoch();
        return rest(order, 0, rows, batchSize);
    }

    private static int[] rest(RowOrder order, int from, int rows, int batchSize) {
        View to = View.ofRows(new float[batchSize], 0, 1);
        List<Integer> found = new ArrayList<>();
        for (int first = from; first < rows; first += batchSize) {
            int end = Math.min(rows, first + batchSize);
            order.gather(first, 0, end - first, to, to);
            for (int i = first; i < end; i++) {
                found.add((int) to.array()[i - first]);
            }
        }
        return found.stream().mapToInt(row -> row).toArray();
    }

    /** What BlockedRows says, written once more and with nothing in common. */
    private static int[] documented(int[] blocks, int blockRows, int rows, RandomState random) {
        random.shuffle(blocks);
        List<Integer> all = new ArrayList<>();
        for (int from = 0; from < blocks.length; from += GROUP) {
            int[] group = IntStream.range(from, Math.min(blocks.length, from + GROUP))
                    .flatMap(i -> IntStream.range(blocks[i] * blockRows,
                            Math.min(rows, (blocks[i] + 1) * blockRows))).toArray();
            random.shuffle(group);
            IntStream.of(group).forEach(all::add);
        }
        return all.stream().mapToInt(row -> row).toArray();
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 1", "true, 7", "false, 7", "true, 300"})
    void everyEpochIsInTheDocumentedOrder(boolean ahead, int batchSize) {
        TrainingData data = TrainingData.ofItself(new BlockedMatrix(numbered(ROWS), 2));
        RandomState random = new RandomState(SEED);
        int[] blocks = IntStream.range(0, 2 * GROUP + 10).toArray();
        try (RowOrder order = RowOrders.of(data, true, new RandomState(SEED), ahead)) {
            for (int epoch = 0; epoch < 3; epoch++) {
                int[] expected = documented(blocks, 2, ROWS, random);
                assertArrayEquals(expected, epoch(order, ROWS, batchSize), "epoch " + epoch);
                assertArrayEquals(IntStream.range(0, ROWS).toArray(), IntStream.of(expected).sorted().toArray());
            }
            assertArrayEquals(random.state(), order.state(0).random());
        }
    }

    @Test
    void withoutShufflingRowsComeAsTheyLie() {
        TrainingData data = TrainingData.ofItself(new BlockedMatrix(numbered(ROWS), 2));
        try (RowOrder order = RowOrders.of(data, false, new RandomState(SEED), true)) {
            assertArrayEquals(IntStream.range(0, ROWS).toArray(), epoch(order, ROWS, 16));
            assertArrayEquals(IntStream.range(0, ROWS).toArray(), epoch(order, ROWS, 16));
        }
    }

    /** From every place of the second epoch, also from those where groups begin. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyRowIsAPlaceToGoOnFrom(boolean ahead) {
        TrainingData data = TrainingData.ofItself(new BlockedMatrix(numbered(ROWS), 2));
        try (RowOrder whole = RowOrders.of(data, true, new RandomState(SEED), false)) {
            epoch(whole, ROWS, 1);
            int[] second = epoch(whole, ROWS, 1);
            int[] third = epoch(whole, ROWS, 1);
            for (int place = 0; place <= ROWS; place++) {
                RowOrderState state = stateAt(data, place);
                assertEquals(2 * GROUP + 10, state.order().length);
                RandomState random = RandomState.ofState(state.random());
                try (RowOrder order = RowOrders.of(data, true, random, ahead)) {
                    order.restore(state.order(), place);
                    int[] rest = place == 0 ? epoch(order, ROWS, 1) : rest(order, place, ROWS, 1);
                    assertArrayEquals(IntStream.of(second).skip(place).toArray(), rest, "from " + place);
                    assertArrayEquals(third, epoch(order, ROWS, 1), "from " + place);
                }
            }
        }
    }

    private static RowOrderState stateAt(TrainingData data, int place) {
        try (RowOrder order = RowOrders.of(data, true, new RandomState(SEED), true)) {
            epoch(order, ROWS, 1);
            if (place > 0) {
                order.beginEpoch();
                View to = View.ofRows(new float[1], 0, 1);
                for (int row = 0; row < place; row++) {
                    order.gather(row, 0, 1, to, to);
                }
            }
            return order.state(place);
        }
    }

    /** As many blocks as are held at a time: the order, the state and the network are those of rows in memory. */
    @Test
    void oneGroupIsTrainedAsInMemory() {
        Matrix rows = TestNetworks.rows(3 * GROUP, 5, 2);
        Network start = TestNetworks.random(TestNetworks.encoderLike(), 1);
        FitSettings settings = new FitSettings().withEpochs(3).withBatchSize(16);
        TrainedNetwork inMemory = train(start, TrainingData.ofItself(rows), settings);
        assertEquals(inMemory, train(start, TrainingData.ofItself(new BlockedMatrix(rows, 3)), settings));
        TrainedNetwork inGroups = train(start, TrainingData.ofItself(new BlockedMatrix(rows, 1)), settings);
        assertNotEquals(inMemory, inGroups);
        assertEquals(inGroups, train(start, TrainingData.ofItself(new BlockedMatrix(rows, 1)),
                settings.withThreads(2)));
    }

    private static TrainedNetwork train(Network start, TrainingData data, FitSettings settings) {
        return Trainer.fit(start, FitData.of(data), settings, new RandomState(4), ProgressListener.SILENT);
    }

    /** Validation, and layers that ask for the columns' deviations, read blocks of any size alike. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void rowsToMeasureOnMayLieInBlocks(int threads) {
        Network start = TestNetworks.random(TestNetworks.noisy(), 1);
        Matrix rows = TestNetworks.rows(150, start.architecture().inputs(), 2);
        Matrix others = TestNetworks.rows(300, start.architecture().inputs(), 3);
        FitSettings settings = new FitSettings().withEpochs(2).withBatchSize(16).withShuffle(false);
        TrainedNetwork inMemory = Trainer.fit(start, FitData.of(TrainingData.ofItself(rows))
                .withValidation(TrainingData.ofItself(others)), settings, new RandomState(4), ProgressListener.SILENT);
        assertEquals(inMemory, Trainer.fit(start, FitData.of(TrainingData.ofItself(new BlockedMatrix(rows, 2)))
                .withValidation(TrainingData.ofItself(new BlockedMatrix(others, 7))), settings.withThreads(threads),
                new RandomState(4), ProgressListener.SILENT));
    }

    /** Threads that share products by rows copy the rows that they read first; not where a batch has two groups. */
    @Test
    void oneThreadTakesTheNextGroupForAll() {
        Matrix rows = TestNetworks.rows(3 * GROUP, 100, 2);
        Network start = TestNetworks.random(new Architecture(100, List.of(new Dense(20), new Dense(100))), 1);
        TrainingData data = TrainingData.ofItself(new BlockedMatrix(rows, 1));
        FitSettings settings = new FitSettings().withEpochs(2).withBatchSize(96);
        assertEquals(train(start, data, settings), train(start, data, settings.withThreads(3)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aBlockThatCannotBeReadEndsTheTraining(int threads) {
        IllegalStateException broken = new IllegalStateException("broken");
        TrainingData data = TrainingData.ofItself(new BlockedMatrix(TestNetworks.rows(ROWS, 5, 2), 2) {
            @Override
            public void copyBlock(int block, float[] to, int at) {
                if (block == GROUP) {
                    throw broken;
                }
                super.copyBlock(block, to, at);
            }
        });
        Network start = TestNetworks.random(TestNetworks.encoderLike(), 1);
        assertSame(broken, assertThrows(IllegalStateException.class,
                () -> train(start, data, new FitSettings().withThreads(threads))));
    }

    /** Whoever has closed an order may close the file that the blocks lie in. */
    @Test
    void aClosedOrderReadsNothingMore() throws InterruptedException {
        AtomicInteger reading = new AtomicInteger();
        CountDownLatch ahead = new CountDownLatch(1);
        TrainingData data = TrainingData.ofItself(new BlockedMatrix(numbered(ROWS), 2) {
            @Override
            public void copyBlock(int block, float[] to, int at) {
                if (block == GROUP) {
                    reading.incrementAndGet();
                    ahead.countDown();
                    // Long enough for one who does not wait.
                    LockSupport.parkNanos(50_000_000);
                    reading.decrementAndGet();
                }
                super.copyBlock(block, to, at);
            }
        });
        try (RowOrder order = RowOrders.of(data, false, new RandomState(SEED), true)) {
            order.beginEpoch();
            assertTrue(ahead.await(30, TimeUnit.SECONDS), "nothing is read ahead");
        }
        assertEquals(0, reading.get());
    }

    @Test
    void targetsOfBlocksAreTheBlocks() {
        BlockedMatrix rows = new BlockedMatrix(numbered(4), 2);
        assertTrue(assertThrows(IllegalArgumentException.class,
                () -> new TrainingData(rows, RowSource.of(numbered(4)))).getMessage().contains("no targets"));
    }
}
