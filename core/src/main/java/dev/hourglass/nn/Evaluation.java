package dev.hourglass.nn;

import dev.hourglass.kernel.View;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.LossSum;
import dev.hourglass.parallel.Job;
import java.util.function.BooleanSupplier;

/**
 * Computes the loss of a network in inference mode over all rows of some data, as a job for a team. It can be run any
 * number of times, each with the network's numbers at that time. Buffers are made the first time.
 */
final class Evaluation implements Job {
    private final Inference inference;
    private final TrainingData data;
    private final Loss loss;
    private final double[] sums;
    private final ChunkPass[] passes;
    /** Each thread's own view of the data. */
    private final TrainingData[] views;
    private final View[] expected;
    private final LossSum[] errors;
    /** Says whether to break off; null if nobody will ask for that. */
    private BooleanSupplier request;
    /** Set by any thread, read when all have ended. */
    private boolean brokenOff;

    /** An evaluation with at most so many threads. */
    Evaluation(Inference inference, TrainingData data, Loss loss, int threads) {
        this.inference = inference;
        this.data = data;
        this.loss = loss;
        this.sums = new double[Chunks.count(data.rows())];
        this.passes = new ChunkPass[threads];
        this.views = new TrainingData[threads];
        this.expected = new View[threads];
        this.errors = new LossSum[threads];
    }

    /** Prepares a run that is broken off on request, or, with null, one that is not. */
    Evaluation brokenOffBy(BooleanSupplier next) {
        request = next;
        brokenOff = false;
        return this;
    }

    @Override
    public void run(int part, int parts) {
        prepare(part);
        for (int chunk = part; chunk < sums.length; chunk += parts) {
            if (request != null && request.getAsBoolean()) {
                brokenOff = true;
                return;
            }
            int rows = Chunks.rows(data.rows(), chunk);
            Chunks.copyIn(views[part].inputs(), chunk, rows, passes[part].input());
            passes[part].forward(rows);
            Chunks.copyIn(views[part].targets(), chunk, rows, expected[part]);
            sums[chunk] = errors[part].of(rows);
        }
    }

    private void prepare(int part) {
        if (passes[part] == null) {
            int rows = Math.min(Chunks.SIZE, data.rows());
            passes[part] = inference.newPassInTraining(data.rows());
            views[part] = data.forOneThread();
            int columns = data.targets().columns();
            expected[part] = Batches.rows(rows, columns);
            errors[part] = loss.sum(rows, columns, passes[part].output(), expected[part],
                    Batches.rows(rows, columns));
        } else {
            passes[part].update();
        }
    }

    /** {@return whether it was broken off, so that there is no loss} */
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
