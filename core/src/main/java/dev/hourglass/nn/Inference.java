package dev.hourglass.nn;

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

    /** A pass of one chunk through the network, for data of so many rows. */
    ChunkPass newPass(int rows) {
        return new ChunkPass(architecture, layout, parameters, Math.min(Chunks.SIZE, rows),
                RowLayout.of(architecture, rows), false);
    }

    /**
     * The same for a training's validation, with kernels that the training has had compiled already: waiting for others
     * to be compiled would not pay, since validation is a twentieth of the work.
     */
    ChunkPass newPassInTraining(int rows) {
        return new ChunkPass(architecture, layout, parameters, Math.min(Chunks.SIZE, rows), RowLayout.ROWS, false);
    }

    /** A pass of a single row through the network, for many rows that come one at a time. */
    ChunkPass newPassOfOneRow() {
        return new ChunkPass(architecture, layout, parameters, 1, RowLayout.ROWS, true);
    }
}
