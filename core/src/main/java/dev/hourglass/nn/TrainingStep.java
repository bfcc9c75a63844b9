package dev.hourglass.nn;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.SquaredError;
import dev.hourglass.kernel.ThreadTeam;
import dev.hourglass.kernel.View;
import java.util.stream.IntStream;

/**
 * One update of a network's numbers: forward, loss, backward, Adam. Every buffer is made here, once, for the largest
 * batch; running a step allocates nothing.
 *
 * <p>Where batches are large, a team shares the step: each thread has the same columns of every layer for the whole
 * training, so that it mostly reads what it wrote itself. Only a Dense layer needs all columns, of its input on the way
 * forward and of its gradient on the way back; there the threads wait for each other. What lies between is a phase.
 */
final class TrainingStep {
    /**
     * Multiply-adds of the largest product below which a step is left to the calling thread: one core takes 10
     * microseconds for so many, and waiting for each other takes about one.
     */
    private static final long WORTH_SHARING = 1_000_000;

    /** Columns of the widest layer that a thread should have at least: narrower tiles wait for their operands. */
    private static final int COLUMNS_OF_A_PART = 2 * Padding.LANES;

    private final Architecture architecture;
    private final ParameterLayout layout;
    private final StepBuffers buffers;
    private final ThreadTeam team;
    private final LayerPass[][] passes;
    private final ThreadTeam.Job[] forward;
    private final ThreadTeam.Job[] backward;
    private int batch;

    /**
     * A step that changes a copy of {@code start}.
     *
     * @param start      numbers to begin with
     * @param rows       of the largest batch
     * @param ownTarget  whether targets are other rows than inputs; else they share memory
     */
    TrainingStep(Architecture architecture, ParameterLayout layout, float[] start, Adam optimizer, int rows,
            boolean ownTarget, ThreadTeam team) {
        this.architecture = architecture;
        this.layout = layout;
        this.team = team;
        int parts = parts(architecture, rows, team.size());
        this.buffers = new StepBuffers(architecture, layout, start, optimizer, rows, ownTarget, parts);
        StepPlan plan = new StepPlan(architecture, layout, rows, parts, buffers);
        this.passes = new LayerPass[parts][];
        for (int part = 0; part < parts; part++) {
            passes[part] = plan.passes(part);
        }
        int[] starts = IntStream.range(0, passes[0].length)
                .filter(pass -> pass == 0 || passes[0][pass] instanceof DensePass)
                .toArray();
        this.forward = new ThreadTeam.Job[starts.length];
        this.backward = new ThreadTeam.Job[starts.length + 1];
        int end = passes[0].length;
        backward[0] = backwardJob(end - 1, starts[starts.length - 1] + 1);
        for (int phase = starts.length - 1; phase >= 0; phase--) {
            forward[phase] = forwardJob(starts[phase], end);
            backward[starts.length - phase] = backwardJob(starts[phase], phase == 0 ? 0 : starts[phase - 1] + 1);
            end = starts[phase];
        }
    }

    /** The way forward through some layers. */
    private ThreadTeam.Job forwardJob(int first, int end) {
        return (part, parts) -> {
            for (int layer = first; layer < end; layer++) {
                passes[part][layer].forward(batch);
            }
        };
    }

    /** The way back through some layers, from the last to the first. */
    private ThreadTeam.Job backwardJob(int last, int first) {
        return (part, parts) -> {
            for (int layer = last; layer >= first; layer--) {
                passes[part][layer].backward(batch);
            }
        };
    }

    private static int parts(Architecture architecture, int rows, int threads) {
        long largest = 0;
        int widest = 0;
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            if (architecture.layers().get(layer) instanceof Dense) {
                int columns = Padding.padded(architecture.outputs(layer));
                widest = Math.max(widest, columns);
                largest = Math.max(largest, (long) rows * architecture.inputs(layer) * columns);
            }
        }
        return largest < WORTH_SHARING ? 1 : Math.max(1, Math.min(threads, widest / COLUMNS_OF_A_PART));
    }

    /** Whether the team shares a step. */
    boolean isShared() {
        return passes.length > 1;
    }

    /** Where the rows of a batch go in, padded. */
    View input() {
        return buffers.input();
    }

    /** Where the targets of a batch go in, padded; the same memory as {@link #input} when they are the same rows. */
    View target() {
        return buffers.target();
    }

    /** The numbers as they are now, at the beginning of an array, where {@link ParameterLayout} places them. */
    float[] parameters() {
        return buffers.memory();
    }

    /** A copy of where the optimizer stands. */
    Moments moments() {
        return buffers.update().moments(architecture, layout);
    }

    /** Goes on from where the optimizer of another training stood. */
    void restore(Moments moments) {
        buffers.update().restore(moments, layout.trainableEnd());
    }

    /**
     * Learns from the first {@code rows} rows of {@link #input} and {@link #target}.
     *
     * @return the sum of squared errors before the update
     */
    double run(int rows) {
        batch = rows;
        runAll(forward);
        View output = buffers.output();
        double sum = SquaredError.sum(rows * output.rowStride(), output, buffers.target());
        if (Double.isFinite(sum)) {
            buffers.update().nextStep();
            runAll(backward);
            buffers.update().update(layout.kernelEnd(), layout.trainableEnd(), buffers.vectorGradients());
        }
        return sum;
    }

    /** Over an array, since a list would make an iterator for every step. */
    private void runAll(ThreadTeam.Job[] phases) {
        for (ThreadTeam.Job phase : phases) {
            team.run(phase, passes.length);
        }
    }
}
