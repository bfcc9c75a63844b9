package dev.hourglass.nn;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.ThreadTeam;
import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;

/**
 * Matrix products of a training, shared by a team where they are large enough to pay for waking it.
 *
 * <p>A product is split by rows of its result, never along k, so that threads cannot change a bit. The object holds
 * the operands of the product under way, so that running it allocates nothing.
 */
final class Products implements ThreadTeam.Job {
    /**
     * Multiply-adds below which a product is left to the calling thread: one core takes 10 microseconds for so many, and
     * handing over the other half takes about one.
     */
    private static final long WORTH_SHARING = 1_000_000;

    private final ThreadTeam team;
    private final Workspace[] workspaces;
    private final boolean sharesWork;
    private final Arena arena;
    private final int[] scratch;
    private int rows;
    private int columns;
    private int depth;
    private View a;
    private View b;
    private View start;
    private View c;

    /** Products of a training with batches of at most so many rows; takes {@link #size} floats from the arena. */
    Products(Architecture architecture, int rows, ThreadTeam team, Arena arena) {
        this.team = team;
        this.arena = arena;
        this.workspaces = new Workspace[team.size()];
        this.sharesWork = team.size() > 1 && isWorthSharing((long) rows * largestKernel(architecture));
        this.scratch = new int[team.size()];
        int widest = widest(architecture);
        for (int i = 0; i < workspaces.length; i++) {
            scratch[i] = arena.take(scratchSize(architecture, rows, team.size()));
            workspaces[i] = new Workspace(Math.max(rows, widest), widest, Math.max(rows, widest), arena);
        }
    }

    /** {@return how many floats the products of a training take from its arena} */
    static int size(Architecture architecture, int rows, int threads) {
        int widest = widest(architecture);
        return threads * (scratchSize(architecture, rows, threads)
                + Workspace.size(Math.max(rows, widest), widest, Math.max(rows, widest)));
    }

    private static int widest(Architecture architecture) {
        int widest = Padding.padded(architecture.inputs());
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            widest = Math.max(widest, Padding.padded(architecture.outputs(layer)));
        }
        return widest;
    }

    private static int largestKernel(Architecture architecture) {
        int size = 0;
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            if (architecture.layers().get(layer) instanceof Dense) {
                size = Math.max(size, architecture.inputs(layer) * Padding.padded(architecture.outputs(layer)));
            }
        }
        return size;
    }

    private static int scratchSize(Architecture architecture, int rows, int threads) {
        int size = 0;
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            size = Math.max(size, KernelUpdate.scratchSize(architecture.inputs(layer),
                    Padding.padded(architecture.outputs(layer)), rows, threads));
        }
        return size;
    }

    /** C = Start + A B; see {@link dev.hourglass.kernel.Gemm}. */
    void multiply(int rows, int columns, int depth, View a, View b, View start, View c) {
        this.rows = rows;
        this.columns = columns;
        this.depth = depth;
        this.a = a;
        this.b = b;
        this.start = start;
        this.c = c;
        share((long) rows * columns * depth, this);
    }

    /** Whether any product, of the largest batch, is shared. */
    boolean sharesWork() {
        return sharesWork;
    }

    private static boolean isWorthSharing(long multiplyAdds) {
        return multiplyAdds >= WORTH_SHARING;
    }

    /** Runs a job of so many multiply-adds, by the whole team if that pays, else by the caller as its only part. */
    void share(long multiplyAdds, ThreadTeam.Job job) {
        if (isWorthSharing(multiplyAdds)) {
            team.run(job);
        } else {
            job.run(0, 1);
        }
    }

    /** How many threads a shared job has at most. */
    int threads() {
        return team.size();
    }

    /** Where products keep what they pack, for the thread that runs a part. */
    Workspace workspace(int part) {
        return workspaces[part];
    }

    /** Scratch memory for the thread that runs a part, seen as rows of {@code width} of which one has another number. */
    View scratch(int part, int row, int width) {
        return View.ofRows(arena.array(), scratch[part] - row * width, width);
    }

    @Override
    public void run(int part, int parts) {
        int first = (int) ((long) rows * part / parts);
        int end = (int) ((long) rows * (part + 1) / parts);
        Kernels.GEMM.multiply(first, end, columns, depth, a, b, start, c, workspaces[part]);
    }
}
