package dev.hourglass.nn;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.Rendezvous;
import dev.hourglass.kernel.ThreadTeam;
import dev.hourglass.kernel.View;

/**
 * One update of a network's numbers: forward, loss, backward, Adam. Every buffer is made here, once, for the largest
 * batch; running a step allocates nothing.
 *
 * <p>A step can be run by one thread or shared by a team, with the same bits; {@link Pace} finds out what is faster.
 */
final class TrainingStep {
    private final ParameterLayout layout;
    private final StepBuffers buffers;
    private final StepLoss loss;
    private final ThreadTeam team;
    private final int parts;
    private final StepSchedule alone;
    private final ThreadTeam.Job shared;
    private final Pace pace;
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
        this.layout = layout;
        this.team = team;
        this.parts = StepPlan.parts(architecture, layout, rows, team.size());
        this.buffers = new StepBuffers(architecture, layout, start, optimizer, rows, ownTarget, parts);
        this.loss = new StepLoss(buffers.output(), buffers.target());
        StepPlan plan = new StepPlan(architecture, layout, rows, buffers, loss);
        Rendezvous rendezvous = new Rendezvous(parts);
        this.pace = new Pace(!StepPlan.ownsPanels(architecture, rows));
        this.alone = plan.alone();
        this.shared = parts == 1 ? null : sharedJob(plan.shared(parts, rendezvous), rendezvous);
    }

    /** A part that fails lets the others go, who would wait for it for ever. */
    private ThreadTeam.Job sharedJob(StepSchedule schedule, Rendezvous rendezvous) {
        return (part, count) -> {
            try {
                schedule.run(part, batch);
            } catch (RuntimeException | Error failure) {
                rendezvous.abandon();
                throw failure;
            }
        };
    }

    /** Whether the team shares steps at present, so that no thread of it is free. */
    boolean isShared() {
        return parts > 1 && pace.isShared();
    }

    /** Where the rows of a batch go in, padded. */
    View input() {
        return buffers.input();
    }

    /** Where the targets of a batch go in, padded; the same memory as {@link #input} when they are the same rows. */
    View target() {
        return buffers.target();
    }

    /** {@return the numbers as they are now if they lie where {@link ParameterLayout} places them, else null} */
    float[] parametersInPlace() {
        return buffers.panels().parts().count() == 1 ? buffers.memory() : null;
    }

    /** Copies the numbers as they are now to where {@link ParameterLayout} places them. */
    void copyParameters(float[] to) {
        buffers.panels().toRows(buffers.memory(), 0, to, layout.size());
    }

    /** {@return a number that is not finite, the first that is found; 0 if all are} */
    float findNonFinite() {
        return findNonFinite(buffers.memory(), 0, layout.size());
    }

    /** {@return an average of squared gradients that is not finite, the first that is found; 0 if all are} */
    float findNonFiniteSquare() {
        View squares = buffers.update().squares();
        return findNonFinite(squares.array(), squares.offset() + Arena.LEAD, squares.offset() + layout.trainableEnd());
    }

    private static float findNonFinite(float[] numbers, int from, int end) {
        for (int i = from; i < end; i++) {
            if (!Float.isFinite(numbers[i])) {
                return numbers[i];
            }
        }
        return 0;
    }

    /** Makes zeros of what is left of the optimizer's averages where nothing has been learned for long. */
    void dropSubnormals() {
        buffers.update().dropSubnormals();
    }

    /** A copy of where the optimizer stands. */
    Moments moments() {
        return buffers.update().moments(buffers.panels());
    }

    /** Goes on from where the optimizer of another training stood. */
    void restore(Moments moments) {
        buffers.update().restore(moments, buffers.panels());
    }

    /**
     * Learns from the first {@code rows} rows of {@link #input} and {@link #target}.
     *
     * @return the sum of squared errors before the update
     */
    double run(int rows) {
        if (parts == 1 || !team.isComplete() || !team.isIdle()) {
            return run(rows, false);
        }
        long begin = System.nanoTime();
        double sum = run(rows, pace.isShared());
        pace.stepEnded(System.nanoTime() - begin);
        return sum;
    }

    /** The same, by the team or by this thread alone. */
    double run(int rows, boolean byTeam) {
        AdamUpdate update = buffers.update();
        update.beginStep();
        if (byTeam) {
            batch = rows;
            team.run(shared, parts);
        } else {
            alone.run(0, rows);
        }
        if (loss.isFinite()) {
            update.update(layout.kernelEnd(), layout.trainableEnd(), buffers.vectorGradients());
            update.endStep();
        }
        return loss.sum();
    }
}
