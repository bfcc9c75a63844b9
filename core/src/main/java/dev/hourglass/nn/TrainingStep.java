package dev.hourglass.nn;

import dev.hourglass.kernel.View;
import dev.hourglass.layer.StepMoment;
import dev.hourglass.parallel.Barrier;
import dev.hourglass.parallel.Job;
import dev.hourglass.parallel.ThreadTeam;

/**
 * One update of a network's parameters: forward, loss, backward, optimizer. All buffers are made here, once, for the
 * largest batch; running a step allocates nothing.
 *
 * <p>A step can be run by one thread or shared by a team, with the same bits; {@link Pace} finds out what is faster.
 */
final class TrainingStep {
    private final ParameterLayout layout;
    private final StepMemory memory;
    private final StepLoss loss;
    private final StepMoment moment;
    private final LastUpdate lastUpdate;
    private final ThreadTeam team;
    private final BatchRows source;
    private final boolean copiesInParts;
    private final BatchShare[] shares;
    private final int parts;
    private final StepSchedule alone;
    private final Job shared;
    private final Pace pace;
    private int batch;

    /**
     * A step that updates a copy of {@code start}.
     *
     * @param start        numbers to begin with
     * @param training     rows to learn from
     * @param settings     what is minimized, and how
     * @param team         who may share the work
     * @param source       copies the rows of a batch to {@link #input} and {@link #target}
     * @param copiedByMany whether several threads may call it for different rows at a time
     */
    TrainingStep(Network start, TrainingData training, FitSettings settings, ThreadTeam team, BatchRows source,
            boolean copiedByMany) {
        this.layout = start.layout();
        this.team = team;
        this.source = source;
        StepShape shape = StepShape.of(start.architecture(), layout, settings, settings.largestBatch(training.rows()),
                training.hasOwnTargets(), team.size());
        this.parts = shape.parts();
        this.copiesInParts = copiedByMany && shape.sharesRows();
        this.shares = BatchShare.of(parts);
        this.memory = StepMemory.of(shape, settings, start.parameters());
        this.loss = new StepLoss(settings.loss(), shape.rows(), start.architecture().outputs(), memory);
        this.moment = new StepMoment(settings.seed(), new ColumnDeviations(training.inputs()));
        this.lastUpdate = new LastUpdate(layout, memory, new GradientNorm(shape, memory.panels()),
                settings.descent().clipping().globalNorm());
        StepPlan plan = new StepPlan(shape, memory, settings.loss(), loss, moment);
        Barrier barrier = new Barrier(parts);
        this.pace = new Pace(!shape.ownsPanels());
        this.alone = plan.alone();
        this.shared = parts == 1 ? null : sharedJob(plan.shared(barrier), barrier);
    }

    /** A part that fails releases the others, which would wait for it for ever. */
    private Job sharedJob(StepSchedule schedule, Barrier barrier) {
        return (part, count) -> {
            try {
                copyShare(part);
                schedule.run(part, batch);
            } catch (RuntimeException | Error failure) {
                barrier.abandon();
                throw failure;
            }
        };
    }

    /** If products are shared by rows, each thread copies the rows that it reads first. */
    private void copyShare(int part) {
        if (copiesInParts) {
            BatchShare share = shares[part];
            source.copy(share.first(batch), share.end(batch));
        }
    }

    /** Whether the team currently shares steps, so that none of its threads is free. */
    boolean isShared() {
        return parts > 1 && pace.isShared();
    }

    /** Where the rows of a batch go in, padded. */
    View input() {
        return memory.input();
    }

    /** Where the targets of a batch go in, padded; the same memory as {@link #input} when they are the same rows. */
    View target() {
        return memory.target();
    }

    /** {@return the current parameters if they lie in the order of {@link ParameterLayout}, else null} */
    float[] parametersInPlace() {
        return memory.panels().parts().count() == 1 ? memory.numbers() : null;
    }

    /** Copies the current parameters into the order of {@link ParameterLayout}. */
    void copyParameters(float[] to) {
        memory.panels().toRows(memory.numbers(), 0, to, layout.size());
    }

    /** {@return a number that is not finite, the first that is found; 0 if all are} */
    float findNonFinite() {
        return FiniteSearch.findOther(memory.numbers(), 0, layout.size());
    }

    /** {@return an average of squared gradients that is not finite, the first that is found; 0 if all are} */
    float findNonFiniteSquare() {
        return memory.update().findNonFiniteSquare();
    }

    /** Sets averages of the optimizer to zero that have faded away because nothing was learned for long. */
    void dropSubnormals() {
        memory.update().dropSubnormals();
    }

    /** A copy of the optimizer's state. */
    OptimizerState optimizerState() {
        return memory.update().state(memory.panels());
    }

    /** Continues from the state of another training's optimizer. */
    void restore(OptimizerState state) {
        memory.update().restore(state, memory.panels());
    }

    /**
     * Learns from a batch.
     *
     * @param rows how many it has
     * @param step counted from the training's beginning
     * @param rate the optimizer's step size
     * @return the sum of errors before the update
     */
    double run(int rows, long step, double rate) {
        if (parts == 1 || !team.isComplete() || !team.isIdle()) {
            return run(rows, step, rate, false);
        }
        long begin = System.nanoTime();
        double sum = run(rows, step, rate, pace.isShared());
        pace.stepEnded(System.nanoTime() - begin);
        return sum;
    }

    /** The same, by the team or by the calling thread alone. */
    double run(int rows, long step, double rate, boolean byTeam) {
        batch = rows;
        moment.begin(step);
        memory.update().beginStep(rate);
        if (byTeam) {
            if (!copiesInParts) {
                source.copy(0, rows);
            }
            team.run(shared, parts);
        } else {
            source.copy(0, rows);
            alone.run(0, rows);
        }
        if (loss.isFinite()) {
            lastUpdate.run();
        }
        return loss.sum();
    }
}
