package dev.hourglass.nn;

import dev.hourglass.matrix.Matrix;
import dev.hourglass.parallel.ThreadTeam;

/** A network in inference mode, over chunks of rows. */
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
     * Fills y, rows x outputs, from as many rows of x; ends before if it is interrupted, but not within the first chunk
     * of a thread, which takes a moment only.
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

    /** The way of one chunk through the network, for data of so many rows. */
    ChunkPass newPass(int rows) {
        return new ChunkPass(architecture, layout, parameters, Math.min(Chunks.SIZE, rows),
                RowLayout.of(architecture, rows), false);
    }

    /**
     * The same for a training's validation, by kernels that the training has compiled for itself: others would be
     * waited for, and validation is a twentieth of the work.
     */
    ChunkPass newPassInTraining(int rows) {
        return new ChunkPass(architecture, layout, parameters, Math.min(Chunks.SIZE, rows), RowLayout.ROWS, false);
    }

    /** The way of one row at a time through the network, for many that come one after the other. */
    ChunkPass newPassOfOneRow() {
        return new ChunkPass(architecture, layout, parameters, 1, RowLayout.ROWS, true);
    }
}
