package dev.hourglass.nn;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.ThreadTeam;
import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;

/**
 * Matrix products of a training, shared by a team where they are large enough to pay for waking it.
 *
 * <p>A product is split by rows of its result, never along k, so that threads cannot change a bit. The object holds
 * the operands of the product under way, so that running it allocates nothing, or with more threads only what their
 * team does.
 */
final class Products implements ThreadTeam.Job {
    /**
     * Multiply-adds below which a product is left to the calling thread. Waking a team costs about 10 microseconds, in
     * which one core does about a million multiply-adds.
     */
    private static final long WORTH_SHARING = 4_000_000;

    private final ThreadTeam team;
    private final Workspace[] workspaces;
    private int rows;
    private int columns;
    private int depth;
    private View a;
    private View b;
    private View start;
    private View c;

    /** Products of at most so many rows, columns and steps. */
    Products(ThreadTeam team, int rows, int columns, int depth) {
        this.team = team;
        this.workspaces = new Workspace[team.size()];
        for (int i = 0; i < workspaces.length; i++) {
            workspaces[i] = new Workspace(rows, columns, depth);
        }
    }

    /** C = Start + A B; see {@link dev.hourglass.kernel.Gemm}. */
    void multiply(int rows, int columns, int depth, View a, View b, View start, View c) {
        if (team.size() == 1 || (long) rows * columns * depth < WORTH_SHARING) {
            Kernels.GEMM.multiply(0, rows, columns, depth, a, b, start, c, workspaces[0]);
            return;
        }
        this.rows = rows;
        this.columns = columns;
        this.depth = depth;
        this.a = a;
        this.b = b;
        this.start = start;
        this.c = c;
        team.run(this);
    }

    @Override
    public void run(int part, int parts) {
        int first = (int) ((long) rows * part / parts);
        int end = (int) ((long) rows * (part + 1) / parts);
        Kernels.GEMM.multiply(first, end, columns, depth, a, b, start, c, workspaces[part]);
    }
}
