package dev.hourglass.bench.peers;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;
import dev.hourglass.parallel.Job;
import dev.hourglass.parallel.ThreadTeam;

/** The engine's kernels on rows padded to whole vectors, as in a training; split over threads by rows of C. */
final class HourglassGemm implements GemmLibrary {
    /** Multiply-adds from which a training shares its steps with its team. */
    private static final long WORTH_SHARING = 1_000_000;

    /** An arena of so many floats begins at a region of the collector, and so do its cache lines. */
    private static final int LARGE = 1 << 20;

    private final ThreadTeam team;

    HourglassGemm(int threads) {
        team = new ThreadTeam(threads);
    }

    @Override
    public String name() {
        return Side.OURS;
    }

    @Override
    public String description() {
        return Kernels.CHOICE.bits() + " bits, " + Kernels.CHOICE.reason();
    }

    @Override
    public Product prepare(Operands operands) {
        return new Padded(operands);
    }

    @Override
    public void close() {
        team.close();
    }

    /** Operands in padded rows, cut from one array. */
    private final class Padded implements Product, Job {
        private final int rows;
        private final int columns;
        /** As a training does, with the padding of B and C where rows of B are contiguous; only columns are counted. */
        private final int width;
        private final int depth;
        private final View a;
        private final View b;
        private final View c;
        private final Workspace[] workspaces;
        private final boolean shared;

        Padded(Operands operands) {
            rows = operands.rows();
            columns = operands.columns();
            depth = operands.depth();
            width = operands.problem().orientation().rightTransposed() ? columns : Padding.padded(columns);
            shared = team.size() > 1 && (long) rows * columns * depth >= WORTH_SHARING;
            workspaces = new Workspace[team.size()];
            int work = Workspace.size(rows, columns, depth);
            Arena arena = new Arena(Math.max(LARGE, workspaces.length * work + padded(operands.a(), operands.rowOfA())
                    + padded(operands.b(), operands.rowOfB()) + rows * Padding.padded(columns)));
            View storedA = stored(operands.a(), operands.rowOfA(), arena);
            View storedB = stored(operands.b(), operands.rowOfB(), arena);
            a = operands.problem().orientation().leftTransposed() ? storedA.transposed() : storedA;
            b = operands.problem().orientation().rightTransposed() ? storedB.transposed() : storedB;
            c = stored(new float[rows * columns], columns, arena);
            for (int i = 0; i < workspaces.length; i++) {
                workspaces[i] = new Workspace(rows, columns, depth, arena);
            }
        }

        private static int padded(float[] matrix, int columns) {
            return matrix.length / columns * Padding.padded(columns);
        }

        private static View stored(float[] matrix, int columns, Arena arena) {
            View view = View.ofRows(arena.array(), arena.take(padded(matrix, columns)), Padding.padded(columns));
            for (int i = 0; i < matrix.length / columns; i++) {
                System.arraycopy(matrix, i * columns, view.array(), view.at(i, 0), columns);
            }
            return view;
        }

        @Override
        public void multiply() {
            if (shared) {
                team.run(this);
            } else {
                run(0, 1);
            }
        }

        @Override
        public void run(int part, int parts) {
            int first = (int) ((long) rows * part / parts);
            int end = (int) ((long) rows * (part + 1) / parts);
            Kernels.GEMM.multiply(first, end, width, depth, a, b, null, c, workspaces[part]);
        }

        @Override
        public float[] result() {
            float[] result = new float[rows * columns];
            for (int i = 0; i < rows; i++) {
                System.arraycopy(c.array(), c.at(i, 0), result, i * columns, columns);
            }
            return result;
        }
    }
}
