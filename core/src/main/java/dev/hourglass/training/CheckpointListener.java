package dev.hourglass.training;

import dev.hourglass.nn.EpochResult;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.TrainingState;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks a training for its state whenever the plan says so, and when the training is to end; passes everything on to
 * another listener, as if that one were alone.
 */
final class CheckpointListener implements ProgressListener {
    private final CheckpointPlan plan;
    private final ProgressListener other;
    private final BooleanSupplier ending;
    private final Consumer<TrainingState> saving;
    /** Whether an epoch has ended whose state has not been saved yet. */
    private volatile boolean wanted;
    private volatile boolean wantedByOther;
    private Optional<TrainingState> last = Optional.empty();

    /**
     * A listener for one run.
     *
     * @param other  is also told of everything
     * @param ending whether to end
     * @param saving keeps a state
     */
    CheckpointListener(CheckpointPlan plan, ProgressListener other, BooleanSupplier ending,
            Consumer<TrainingState> saving) {
        this.plan = plan;
        this.other = other;
        this.ending = ending;
        this.saving = saving;
    }

    /** The state after the last good epoch, where checkpoints are due from time to time. */
    Optional<TrainingState> last() {
        return last;
    }

    @Override
    public void epochEnded(EpochResult epoch) {
        wanted = plan.isPeriodic();
        other.epochEnded(epoch);
    }

    @Override
    public void batchEnded(int epoch, int batch, int batches, double loss) {
        other.batchEnded(epoch, batch, batches, loss);
    }

    @Override
    public boolean wantsState() {
        if (other.wantsState()) {
            wantedByOther = true;
        }
        return wanted || wantedByOther || ending.getAsBoolean();
    }

    @Override
    public void takeState(TrainingState state) {
        if (ending.getAsBoolean()) {
            throw new StoppedTrainingException(state);
        }
        if (wanted) {
            wanted = false;
            last = Optional.of(state);
            if (plan.isDue(state.history().epochs())) {
                saving.accept(state);
            }
        }
        if (wantedByOther) {
            wantedByOther = false;
            other.takeState(state);
        }
    }

    @Override
    public void interrupted(Supplier<TrainingState> state) {
        saving.accept(state.get());
        other.interrupted(state);
    }
}
