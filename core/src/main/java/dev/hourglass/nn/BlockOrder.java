package dev.hourglass.nn;

import dev.hourglass.kernel.View;
import dev.hourglass.random.RandomState;
import java.util.Arrays;

/**
 * The order of rows that lie in more blocks than are held in memory at a time: the blocks are shuffled, and then the
 * rows within each group of blocks.
 *
 * <p>If a thread may read ahead, two groups are held: one to learn from, and the next. The order does not depend on
 * when anything is read.
 */
final class BlockOrder implements RowOrder {
    private final BlockedRows source;
    private final boolean shuffle;
    private final RandomState random;
    private final boolean ahead;
    private final int[] blocks;
    /** The order of the rows in the current group, as places within the group. */
    private final int[] rows;
    private BlockGroup group;
    /** Takes what is read ahead; null where nothing is. */
    private BlockGroup spare;
    /** Null while nothing is being read. */
    private ReadAhead next;
    /** Where the current group ends in the order of blocks, and where in the epoch its first row comes. */
    private int endBlock;
    private int firstRow;
    /** The state of the random stream before the rows of the current group were shuffled. */
    private int[] randomBefore;

    BlockOrder(BlockedRows source, boolean shuffle, RandomState random, boolean ahead) {
        this.source = source;
        this.shuffle = shuffle;
        this.random = random;
        this.ahead = ahead;
        this.blocks = new int[source.blocks()];
        Arrays.setAll(blocks, block -> block);
        this.group = new BlockGroup(source);
        this.rows = new int[Math.multiplyExact(BlockedRows.GROUP, source.blockRows())];
        if (ahead) {
            spare = new BlockGroup(source);
        }
    }

    @Override
    public void beginEpoch() {
        if (shuffle) {
            random.shuffle(blocks);
        }
        endBlock = 0;
        firstRow = 0;
        take();
    }

    /** Whether the current group is the epoch's last. */
    private boolean isLast() {
        return endBlock == blocks.length;
    }

    private int endRow() {
        return firstRow + group.rows();
    }

    /** Makes the next group the current one, shuffles its rows, and begins to read the one after it. */
    private void take() {
        int from = endBlock;
        endBlock = endOfGroup(from);
        if (next == null) {
            group.read(blocks, from, endBlock);
        } else {
            next.await();
            next = null;
            BlockGroup read = spare;
            spare = group;
            group = read;
        }
        randomBefore = random.state();
        Arrays.setAll(rows, row -> row);
        if (shuffle) {
            random.shuffle(rows, group.rows());
        }
        if (ahead && !isLast()) {
            beginReading(endBlock);
        }
    }

    private int endOfGroup(int from) {
        return Math.min(blocks.length, from + BlockedRows.GROUP);
    }

    private void beginReading(int from) {
        BlockGroup to = spare;
        int end = endOfGroup(from);
        next = new ReadAhead(() -> to.read(blocks, from, end));
    }

    @Override
    public void gather(int place, int first, int end, View input, View target) {
        for (int i = first; i < end; i++) {
            if (place + i == endRow()) {
                firstRow = place + i;
                take();
            }
            group.copy(rows[place + i - firstRow], input.array(), input.at(i, 0));
        }
    }

    /** A batch may end one group and begin the next. */
    @Override
    public boolean isForManyThreads() {
        return false;
    }

    /** Within a group, the rows have to be shuffled again, from the same state of the stream as before. */
    @Override
    public RowOrderState state(int place) {
        boolean within = place > 0 && place < endRow();
        return new RowOrderState(source.rows(), blocks.clone(), within ? randomBefore.clone() : random.state());
    }

    @Override
    public void restore(int[] order, int place) {
        System.arraycopy(order, 0, blocks, 0, blocks.length);
        if (place == 0 || place == source.rows()) {
            return;
        }
        int begin = 0;
        int row = 0;
        while (row + rowsOf(begin) <= place) {
            row += rowsOf(begin);
            begin = endOfGroup(begin);
        }
        endBlock = begin;
        firstRow = row;
        take();
    }

    /** How many rows a group has that begins at a given place in the order of blocks. */
    private int rowsOf(int begin) {
        int count = 0;
        for (int i = begin; i < endOfGroup(begin); i++) {
            count += source.rowsOf(blocks[i]);
        }
        return count;
    }

    @Override
    public void close() {
        if (next != null) {
            next.end();
        }
    }
}
