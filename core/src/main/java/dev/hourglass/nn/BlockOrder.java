package dev.hourglass.nn;

import dev.hourglass.kernel.View;
import dev.hourglass.random.RandomState;
import java.util.Arrays;

/**
 * The order of rows in blocks, more of them than are held at a time: blocks are shuffled, and the rows of each group of
 * blocks.
 *
 * <p>Two groups are held where a thread may read ahead: one to learn from, and the next. What is read when changes
 * nothing of the order.
 */
final class BlockOrder implements RowOrder {
    private final BlockedRows source;
    private final boolean shuffle;
    private final RandomState random;
    private final boolean ahead;
    private final int[] blocks;
    /** Of the group that is held, by the places of its rows. */
    private final int[] rows;
    private BlockGroup group;
    /** Takes what is read ahead; null where nothing is. */
    private BlockGroup spare;
    /** Null while nothing is being read. */
    private ReadAhead next;
    /** The place in the order of blocks of the first one after the group, and in the epoch of the group's first row. */
    private int endBlock;
    private int firstRow;
    /** Of the stream, before the rows of the group were shuffled. */
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

    /** Whether the group that is held is the epoch's last. */
    private boolean isLast() {
        return endBlock == blocks.length;
    }

    private int endRow() {
        return firstRow + group.rows();
    }

    /** Takes the next group, shuffles its rows, and has the one after it read. */
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

    /** Within a batch the next group may have to be taken. */
    @Override
    public boolean isForManyThreads() {
        return false;
    }

    /** Within a group its rows are to be shuffled again, from the stream as it was then. */
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

    /** How many rows the group has that begins at a place in the order of blocks. */
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
