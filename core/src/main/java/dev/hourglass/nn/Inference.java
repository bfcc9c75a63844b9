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

    /** Fills y, rows x outputs, from as many rows of x. */
    void predict(RowSource x, Matrix y, ThreadTeam team) {
        team.run((part, parts) -> {
            ChunkPass pass = newPass(y.rows());
            for (int chunk = part; chunk < Chunks.count(y.rows()); chunk += parts) {
                int rows = Chunks.rows(y.rows(), chunk);
                Chunks.copyIn(x, chunk, rows, pass.input());
                pass.forward(rows);
                Chunks.copyOut(pass.output(), rows, y.columns(), y.values(), chunk * Chunks.SIZE * y.columns(),
                        y.columns());
            }
        });
    }

    /** The way of one chunk through the network, for data of so many rows. */
    ChunkPass newPass(int rows) {
        return new ChunkPass(architecture, layout, parameters, Math.min(Chunks.SIZE, rows), false);
    }

    /** The way of one row at a time through the network, for many that come one after the other. */
    ChunkPass newPassOfOneRow() {
        return new ChunkPass(architecture, layout, parameters, 1, true);
    }
}
