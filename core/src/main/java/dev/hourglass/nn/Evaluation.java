package dev.hourglass.nn;

import dev.hourglass.kernel.SquaredError;
import dev.hourglass.kernel.ThreadTeam;
import dev.hourglass.kernel.View;

/** The mean squared error of a network in inference mode over all rows of some data, as work for a team. */
final class Evaluation implements ThreadTeam.Job {
    private final Inference inference;
    private final TrainingData data;
    private final RowSource inputs;
    private final RowSource targets;
    private final double[] sums;
    private final ProgressListener listener;
    /** Set by any thread, read once all have ended. */
    private boolean brokenOff;

    /** An evaluation that is broken off when the listener wants the state of the training. */
    Evaluation(Inference inference, TrainingData data, ProgressListener listener) {
        this.listener = listener;
        this.inference = inference;
        this.data = data;
        this.inputs = RowSource.of(data.inputs());
        this.targets = RowSource.of(data.targets());
        this.sums = new double[Inference.chunks(data.rows())];
    }

    @Override
    public void run(int part, int parts) {
        InferencePass pass = inference.newPass(data.rows());
        View expected = LayerBuffers.rows(Math.min(Inference.CHUNK, data.rows()), data.targets().columns());
        for (int chunk = part; chunk < sums.length; chunk += parts) {
            if (listener.wantsState()) {
                brokenOff = true;
                return;
            }
            int rows = Inference.forward(pass, inputs, data.rows(), chunk);
            Inference.copyIn(targets, chunk, rows, expected);
            sums[chunk] = SquaredError.sum(rows * expected.rowStride(), pass.output(), expected);
        }
    }

    /** {@return whether chunks were left out, so that there is no loss} */
    boolean isBrokenOff() {
        return brokenOff;
    }

    /** {@return the mean over rows and columns, once every part has run} */
    double loss() {
        double sum = 0;
        for (double next : sums) {
            sum += next;
        }
        return sum / ((double) data.rows() * data.targets().columns());
    }
}
