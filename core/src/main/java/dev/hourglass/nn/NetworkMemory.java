package dev.hourglass.nn;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;

/**
 * What the memory of a training, or of rows that pass a network, is allocated from: one arena, or, if one array cannot
 * hold everything, an arena for the parameters and an array for each batch of rows.
 */
final class NetworkMemory {
    private final Arena arena;
    private final boolean batchesInArena;
    private long floatsOfBatches;

    private NetworkMemory(Arena arena, boolean batchesInArena) {
        this.arena = arena;
        this.batchesInArena = batchesInArena;
    }

    /** A draft without memory, which only counts what is taken. */
    static NetworkMemory draft() {
        return new NetworkMemory(Arena.draft(), true);
    }

    /**
     * Memory for as much as was taken from a draft.
     *
     * @throws IllegalArgumentException if an array cannot hold it
     */
    static NetworkMemory of(NetworkMemory draft) {
        return of(draft, 0);
    }

    /**
     * The same, with so many floats in the arena at least, if all is in it.
     *
     * @throws IllegalArgumentException if an array cannot hold it
     */
    static NetworkMemory of(NetworkMemory draft, int least) {
        long all = draft.arena.taken();
        boolean together = all <= Arena.MOST;
        long size = together ? Math.max(all, least) : all - draft.floatsOfBatches;
        if (size > Arena.MOST) {
            throw new IllegalArgumentException(
                    "a training with " + size + " numbers in memory is too large, the most is " + Arena.MOST);
        }
        return new NetworkMemory(new Arena((int) size), together);
    }

    /** The arena for parameters and scratch memory. */
    Arena arena() {
        return arena;
    }

    /** The array that holds the parameters. */
    float[] array() {
        return arena.array();
    }

    /**
     * A matrix of the shape of a batch. In the arena its rows begin at cache lines if the arena does, so that no two
     * threads write into the same line: when they did, shared steps took up to twice as long.
     */
    View rows(int rows, int columns) {
        int width = Padding.padded(columns);
        if (!batchesInArena) {
            return Batches.rows(rows, columns);
        }
        floatsOfBatches += (long) rows * width;
        return View.ofRows(arena.array(), arena.take((long) rows * width), width);
    }

    /** A vector with one value for each column. */
    View row(int columns) {
        return View.ofRepeatedRow(arena.array(), arena.take(Padding.padded(columns)));
    }

    /** Rows of {@code width} floats each, a multiple of a vector's length. */
    View block(int rows, int width) {
        return View.ofRows(arena.array(), arena.take((long) rows * width), width);
    }
}
