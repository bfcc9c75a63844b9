package dev.hourglass.nn;

import dev.hourglass.kernel.Tuning;
import dev.hourglass.parallel.ThreadTeam;
import java.util.Optional;

/**
 * The loss on validation rows at the end of each epoch. If training leaves the other threads of the team idle, they
 * compute it during the next epoch, from a copy of the parameters; but not if that would take so long that stopping the
 * training had to wait for it, nor if the loss decides whether there is a next epoch.
 */
final class Validation {
    private final ThreadTeam team;
    private final boolean mayBeBeside;
    private final float[] snapshot;
    private final boolean copies;
    private final Optional<Evaluation> evaluation;
    private boolean beside;

    /**
     * The validation of a training.
     *
     * @param start what the training begins with
     * @param data  empty if there is none
     * @param team  shared with the training
     * @param step  of the training
     */
    Validation(Network start, Optional<TrainingData> data, FitSettings settings, ThreadTeam team, TrainingStep step) {
        ParameterLayout layout = start.layout();
        this.team = team;
        mayBeBeside = team.size() > 1 && !settings.looksAtLosses() && data.isPresent()
                && (long) data.get().rows() * layout.kernelEnd() <= Tuning.SHORT_VALIDATION;
        float[] inPlace = step.parametersInPlace();
        this.copies = data.isPresent() && (mayBeBeside || inPlace == null);
        this.snapshot = copies ? new float[layout.size()] : inPlace;
        this.evaluation = data.map(rows -> new Evaluation(
                new Inference(start.architecture(), layout, snapshot), rows, settings.loss(), team.size()));
    }

    /** Whether the latest measurement runs beside the training, so that its result comes only later. */
    boolean isBeside() {
        return beside;
    }

    /**
     * Begins to measure the current parameters of a training, or measures them at once.
     *
     * @return false if the listener wants the state of the training instead, or the training is to end
     */
    boolean begin(TrainingStep step, ProgressListener listener) {
        if (evaluation.isEmpty()) {
            return true;
        }
        if (copies) {
            step.copyParameters(snapshot);
        }
        beside = mayBeBeside && !step.isShared();
        if (beside) {
            team.beginOnOthers(evaluation.get().brokenOffBy(null));
        } else {
            team.run(evaluation.get().brokenOffBy(() -> listener.wantsState() || team.isInterrupted()));
        }
        return !evaluation.get().isBrokenOff();
    }

    /** {@return the loss of the measurement that was begun; NaN if there is no data} */
    double finish() {
        if (evaluation.isEmpty()) {
            return Double.NaN;
        }
        if (beside) {
            team.awaitOthers();
        }
        return evaluation.get().loss();
    }
}
