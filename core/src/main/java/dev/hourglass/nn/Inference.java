package dev.hourglass.nn;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.Tuning;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.parallel.ThreadTeam;

/** Runs a network in inference mode over chunks of rows. */
final class Inference {
    private final Architecture architecture;
    private final ParameterLayout layout;
    private final float[] parameters;

    Inference(Architecture architecture, ParameterLayout layout, float[] parameters) {
        this.architecture = architecture;
        this.layout = layout;
        this.parameters = parameters;
    }

    /**
     * Fills y, rows x outputs, from as many rows of x. Ends early if it is interrupted, but not within a thread's first
     * chunk, which takes only a moment.
     */
    void predict(RowSource x, Matrix y, ThreadTeam team) {
        team.run((part, parts) -> {
            ChunkPass pass = newPass(y.rows());
            RowSource own = x.forOneThread();
            for (int chunk = part; chunk < Chunks.count(y.rows()); chunk += parts) {
                if (chunk != part) {
                    team.checkInterrupted();
                }
                int rows = Chunks.rows(y.rows(), chunk);
                Chunks.copyIn(own, chunk, rows, pass.input());
                pass.forward(rows);
                Chunks.copyOut(pass.output(), rows, y.columns(), y.values(), chunk * Chunks.SIZE * y.columns(),
                        y.columns());
            }
        });
    }

    /** A pass of one chunk through the network, for data of so many rows in all. */
    ChunkPass newPass(int rows) {
        return newPass(rows, RowLayout.of(architecture, rows), rowsAtATime(rows));
    }

    /** The same for a training's validation, by the kernels that the training has had compiled already. */
    ChunkPass newPassInTraining(int rows) {
        return newPass(rows, RowLayout.ROWS, rowsAtATime(rows));
    }

    /** The same for data that come again and again, so that it pays to have more kernels compiled. */
    ChunkPass newPassOfSession() {
        return newPass(Chunks.SIZE, RowLayout.ROWS, Chunks.SIZE);
    }

    /** Of few rows in all, so few that they need no tiles which a training in small batches does without. */
    private static int rowsAtATime(int rows) {
        return Kernels.WIDE_TILES && rows < RowLayout.WORTH_TRANSPOSING ? Tuning.ROWS_OF_FEW_TILES : Chunks.SIZE;
    }

    private ChunkPass newPass(int rows, RowLayout rowLayout, int rowsAtATime) {
        return new ChunkPass(architecture, layout, parameters, Math.min(Chunks.SIZE, rows), rowLayout, rowsAtATime,
                false);
    }

    /** A pass of a single row through the network, for many rows that come one at a time. */
    ChunkPass newPassOfOneRow() {
        return new ChunkPass(architecture, layout, parameters, 1, RowLayout.ROWS, 1, true);
    }
}
