package dev.hourglass.nn;

import dev.hourglass.kernel.ThreadTeam;
import dev.hourglass.kernel.View;
import dev.hourglass.matrix.Matrix;

/**
 * A network in inference mode, over chunks of rows: each thread of a team takes whole chunks and has buffers of its
 * own. Chunks are the same for any number of threads, so sums over them are, too.
 */
final class Inference {
    /** Rows in a chunk: enough to use each loaded weight many times, few enough for buffers to stay in the cache. */
    static final int CHUNK = 128;

    private final Architecture architecture;
    private final ParameterLayout layout;
    private final float[] parameters;

    Inference(Architecture architecture, ParameterLayout layout, float[] parameters) {
        this.architecture = architecture;
        this.layout = layout;
        this.parameters = parameters;
    }

    /** How many threads can have a chunk each. */
    static int usefulThreads(int rows, int threads) {
        return Math.min(threads, Math.max(1, chunks(rows)));
    }

    static int chunks(int rows) {
        return (rows + CHUNK - 1) / CHUNK;
    }

    /** Fills y, rows x outputs, from as many rows of x. */
    void predict(RowSource x, Matrix y, ThreadTeam team) {
        team.run((part, parts) -> {
            InferencePass pass = newPass(y.rows());
            for (int chunk = part; chunk < chunks(y.rows()); chunk += parts) {
                int rows = forward(pass, x, y.rows(), chunk);
                copyOut(pass.output(), y, chunk * CHUNK, rows);
            }
        });
    }

    /** The mean squared error over all rows. */
    double evaluate(TrainingData data, ThreadTeam team) {
        Evaluation evaluation = new Evaluation(this, data, team.size());
        team.run(evaluation);
        return evaluation.loss();
    }

    /** The way of one chunk through the network, for data of so many rows. */
    InferencePass newPass(int rows) {
        return new InferencePass(architecture, layout, parameters, Math.min(CHUNK, rows));
    }

    /** Computes a chunk of so many rows in all; gives how many it has. */
    static int forward(InferencePass pass, RowSource x, int allRows, int chunk) {
        int rows = Math.min(CHUNK, allRows - chunk * CHUNK);
        copyIn(x, chunk, rows, pass.input());
        pass.forward(rows);
        return rows;
    }

    /** The first rows of a chunk. */
    static void copyIn(RowSource from, int chunk, int rows, View to) {
        for (int i = 0; i < rows; i++) {
            from.copy(chunk * CHUNK + i, to.array(), to.at(i, 0));
        }
    }

    private static void copyOut(View from, Matrix to, int firstRow, int rows) {
        int columns = to.columns();
        for (int i = 0; i < rows; i++) {
            System.arraycopy(from.array(), from.at(i, 0), to.values(), (firstRow + i) * columns, columns);
        }
    }
}
