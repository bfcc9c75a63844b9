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
            for (int chunk = part; chunk < Chunks.count(y.rows()); chunk += parts) {
                if (chunk != part) {
                    team.checkInterrupted();
                }
                int rows = Chunks.rows(y.rows(), chunk);
                Chunks.copyIn(x, chunk, rows, pass.input());
                pass.forward(rows);
                Chunks.copyOut(pass.output(), y, chunk, rows);
            }
        });
    }

    /** The way of one chunk through the network, for data of so many rows. */
    ChunkPass newPass(int rows) {
        return new ChunkPass(architecture, layout, parameters, Math.min(Chunks.SIZE, rows));
    }
}
