package dev.hourglass.nn;

import dev.hourglass.kernel.SquaredError;
import dev.hourglass.kernel.ThreadTeam;
import dev.hourglass.kernel.View;

/**
 * The mean squared error of a network in inference mode over all rows of some data, as work for a team: as often as wanted,
 * with the network's numbers as they are then. Buffers are made the first time.
 */
final class Evaluation implements ThreadTeam.Job {
    private final Inference inference;
    private final TrainingData data;
    private final RowSource inputs;
    private final RowSource targets;
    private final double[] sums;
    private final InferencePass[] passes;
    private final View[] expected;
    private ProgressListener listener = ProgressListener.SILENT;
    /** Set by any thread, read once all have ended. */
    private boolean brokenOff;

    /** An evaluation by at most so many threads. */
    Evaluation(Inference inference, TrainingData data, int threads) {
        this.inference = inference;
        this.data = data;
        this.inputs = RowSource.of(data.inputs());
        this.targets = RowSource.of(data.targets());
        this.sums = new double[Inference.chunks(data.rows())];
        this.passes = new InferencePass[threads];
        this.expected = new View[threads];
    }

    /** Makes ready for a run that is broken off when the listener wants the state of the training. */
    Evaluation listenedToBy(ProgressListener next) {
        listener = next;
        brokenOff = false;
        return this;
    }

    @Override
    public void run(int part, int parts) {
        prepare(part);
        for (int chunk = part; chunk < sums.length; chunk += parts) {
            if (listener.wantsState()) {
                brokenOff = true;
                return;
            }
            int rows = Inference.forward(passes[part], inputs, data.rows(), chunk);
            Inference.copyIn(targets, chunk, rows, expected[part]);
            sums[chunk] = SquaredError.sum(rows * expected[part].rowStride(), passes[part].output(), expected[part]);
        }
    }

    private void prepare(int part) {
        if (passes[part] == null) {
            passes[part] = inference.newPass(data.rows());
            expected[part] = LayerBuffers.rows(Math.min(Inference.CHUNK, data.rows()), data.targets().columns());
        } else {
            passes[part].update();
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
