package dev.hourglass.kernel;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Products of every shape at an edge: nothing, one, one less and one more than the lanes of any vector, primes, and one
 * less and one more than a block. Every shape comes in every orientation; what sums begin with takes turns.
 */
final class GemmGrid {
    private static final int[] ROWS = {0, 1, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 31, 64, 65, 128};
    private static final int[] COLUMNS = {0, 1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 47, 48, 49, 64, 65, 128};
    private static final int[] DEPTHS = {0, 1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 64, 65, 128};
    private static final int[] BESIDE_BLOCKS = {1, 17, 65};

    /** Shapes on either side of what is small, few or shallow, and of several blocks: rows, columns, depth. */
    private static final int[][] LARGE = {
        {1, 207, 100}, {1, 208, 100}, {1, 209, 100}, {2, 417, 33}, {3, 700, 20},
        {16, 100, 200}, {7, 1, 1000}, {63, 300, 257}, {64, 300, 257}, {65, 300, 257}, {128, 208, 300}, {17, 35, 511},
        {17, 35, 512}, {17, 35, 513}, {67, 65, 19}, {67, 128, 7},
        {Tuning.BLOCK_ROWS + 1, 33, Tuning.BLOCK_DEPTH + 1}, {Tuning.BLOCK_ROWS + 1, Tuning.BLOCK_COLUMNS + 1, 5},
        {9, Tuning.BLOCK_COLUMNS + 1, Tuning.BLOCK_DEPTH + 1}, {13, 40, 2 * Tuning.BLOCK_DEPTH + 1},
        {2 * Tuning.BLOCK_ROWS + 1, 19, 3},
        {32, 40, 1025}, {33, 40, 1025}, {128, 40, 1024}, {128, 40, 1025}, {129, 40, 1025}, {129, 256, 40},
        {129, 260, 1008}, {129, 264, 1000}, {129, 40, Tuning.BLOCK_DEPTH}, {129, 40, Tuning.BLOCK_DEPTH + 1}};

    private static final String[] ORIENTATIONS = {"NN", "NT", "TN", "TT"};
    private static final String[] STARTS = {"", "+", "*", "|"};

    private final long most;
    private final Consumer<GemmCase> visitor;
    private final SplittableRandom random = new SplittableRandom(1);
    private int shapes;

    private GemmGrid(long most, Consumer<GemmCase> visitor) {
        this.most = most;
        this.visitor = visitor;
    }

    /**
     * Visits every product of the grid, always the same ones in the same order.
     *
     * @param most    products of more multiply-adds are left out
     * @param visitor gets each in turn
     */
    static void forEach(long most, Consumer<GemmCase> visitor) {
        GemmGrid grid = new GemmGrid(most, visitor);
        grid.cross(ROWS, COLUMNS, DEPTHS);
        grid.cross(around(Tuning.BLOCK_ROWS), BESIDE_BLOCKS, BESIDE_BLOCKS);
        grid.cross(BESIDE_BLOCKS, around(Tuning.BLOCK_COLUMNS), BESIDE_BLOCKS);
        grid.cross(BESIDE_BLOCKS, BESIDE_BLOCKS, around(Tuning.BLOCK_DEPTH));
        List.of(LARGE).forEach(shape -> grid.visit(shape[0], shape[1], shape[2]));
    }

    private static int[] around(int size) {
        return new int[] {size - 1, size, size + 1};
    }

    private void cross(int[] rows, int[] columns, int[] depths) {
        for (int m : rows) {
            for (int n : columns) {
                for (int k : depths) {
                    visit(m, n, k);
                }
            }
        }
    }

    private void visit(int rows, int columns, int depth) {
        shapes++;
        if ((long) rows * columns * depth > most) {
            return;
        }
        for (int i = 0; i < ORIENTATIONS.length; i++) {
            String layout = ORIENTATIONS[i] + STARTS[(shapes + i) % STARTS.length];
            visitor.accept(new GemmCase(rows, columns, depth, layout, random));
        }
    }
}
