package dev.hourglass.nn;

import dev.hourglass.kernel.Tuning;
import dev.hourglass.parallel.ThreadTeam;

/**
 * The loss on other rows at the end of each epoch. Where training leaves the other threads of the team idle, they
 * compute it beside the next epoch, from a copy of the numbers; but not what takes so long that who stops the training
 * had to wait for it, nor what decides whether there is a next epoch.
 */
final class Validation {
    private final TrainingData data;
    private final ThreadTeam team;
    private final boolean mayBeBeside;
    private final float[] snapshot;
    private final boolean copies;
    private final Evaluation evaluation;
    private boolean beside;

    /**
     * The validation of a training.
     *
     * @param start what the training begins with
     * @param data  null if there is none
     * @param team  shared with the training
     * @param step  of the training
     */
    Validation(Network start, TrainingData data, FitSettings settings, ThreadTeam team, TrainingStep step) {
        ParameterLayout layout = start.layout();
        this.data = data;
        this.team = team;
        mayBeBeside = data != null && team.size() > 1 && !settings.looksAtLosses()
                && (long) data.rows() * layout.kernelEnd() <= Tuning.SHORT_VALIDATION;
        float[] inPlace = step.parametersInPlace();
        this.copies = data != null && (mayBeBeside || inPlace == null);
        this.snapshot = copies ? new float[layout.size()] : inPlace;
        this.evaluation = data == null ? null : new Evaluation(
                new Inference(start.architecture(), layout, snapshot), data, settings.loss(), team.size());
    }

    /** Whether what was begun last runs beside the training, so that its result is there only later. */
    boolean isBeside() {
        return beside;
    }

    /**
     * Begins to measure the numbers of a training as they are now, or measures them at once.
     *
     * @return false if the listener wants the state of the training instead
     */
    boolean begin(TrainingStep step, ProgressListener listener) {
        if (data == null) {
            return true;
        }
        if (copies) {
            step.copyParameters(snapshot);
        }
        beside = mayBeBeside && !step.isShared();
        if (beside) {
            team.beginOnOthers(evaluation.brokenOffBy(null));
        } else {
            team.run(evaluation.brokenOffBy(listener));
        }
        return !evaluation.isBrokenOff();
    }

    /** {@return the loss of what was begun, NaN if there is no data} */
    double finish() {
        if (data == null) {
            return Double.NaN;
        }
        if (beside) {
            team.awaitOthers();
        }
        return evaluation.loss();
    }
}
