package dev.hourglass.nn;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;

/**
 * What the memory of a training is cut from: one arena, or where one array cannot hold all, an arena for the numbers
 * and an array for each batch of rows.
 */
final class TrainingMemory {
    private final Arena arena;
    private final boolean batchesInArena;
    private long floatsOfBatches;

    private TrainingMemory(Arena arena, boolean batchesInArena) {
        this.arena = arena;
        this.batchesInArena = batchesInArena;
    }

    /** Memory that does not exist, and only counts what is taken. */
    static TrainingMemory draft() {
        return new TrainingMemory(Arena.draft(), true);
    }

    /**
     * Memory for as much as was taken from a draft.
     *
     * @throws IllegalArgumentException if an array cannot hold it
     */
    static TrainingMemory of(TrainingMemory draft) {
        long all = draft.arena.taken();
        boolean together = all <= Arena.MOST;
        long size = together ? all : all - draft.floatsOfBatches;
        if (size > Arena.MOST) {
            throw new IllegalArgumentException(
                    "a training with " + size + " numbers in memory is too large, the most is " + Arena.MOST);
        }
        return new TrainingMemory(new Arena((int) size), together);
    }

    /** What numbers and scratch memory are cut from. */
    Arena arena() {
        return arena;
    }

    /** The array that numbers lie in. */
    float[] array() {
        return arena.array();
    }

    /**
     * A matrix of the shape of a batch. In the arena its rows begin cache lines if it does, so that no two threads
     * write into the same line: where they did, shared steps took up to twice as long.
     */
    View rows(int rows, int columns) {
        int width = Padding.padded(columns);
        if (!batchesInArena) {
            return Batches.rows(rows, columns);
        }
        floatsOfBatches += (long) rows * width;
        return View.ofRows(arena.array(), arena.take((long) rows * width), width);
    }

    /** One value a column. */
    View row(int columns) {
        return View.ofRepeatedRow(arena.array(), arena.take(Padding.padded(columns)));
    }

    /** So many rows of so many floats each, a multiple of a vector's. */
    View block(int rows, int width) {
        return View.ofRows(arena.array(), arena.take((long) rows * width), width);
    }
}
