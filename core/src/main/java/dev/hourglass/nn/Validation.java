package dev.hourglass.nn;

import dev.hourglass.kernel.ThreadTeam;

/**
 * The loss on other rows at the end of each epoch. Where training leaves the other threads of the team idle, they
 * compute it beside the next epoch, from a copy of the numbers.
 */
final class Validation {
    private final TrainingData data;
    private final ThreadTeam team;
    private final float[] snapshot;
    private final Inference inference;
    private Evaluation evaluation;

    /**
     * The validation of a training.
     *
     * @param data   null if there is none
     * @param team   shared with the training
     * @param step   the step of the training
     */
    Validation(Architecture architecture, ParameterLayout layout, TrainingData data, ThreadTeam team,
            TrainingStep step) {
        this.data = data;
        this.team = team;
        boolean beside = data != null && team.size() > 1 && !step.sharesWork();
        this.snapshot = beside ? new float[layout.size()] : null;
        this.inference = new Inference(architecture, layout, beside ? snapshot : step.parameters());
    }

    /** Whether the result of an epoch comes only after {@link #begin} of the next. */
    boolean isBeside() {
        return snapshot != null;
    }

    /** Begins to measure the numbers as they are now, or measures them at once. */
    void begin(float[] parameters) {
        if (data == null) {
            return;
        }
        evaluation = new Evaluation(inference, data);
        if (isBeside()) {
            System.arraycopy(parameters, 0, snapshot, 0, snapshot.length);
            team.beginOnOthers(evaluation);
        } else {
            team.run(evaluation);
        }
    }

    /** {@return the loss of what was begun, NaN if there is no data} */
    double finish() {
        if (data == null) {
            return Double.NaN;
        }
        if (isBeside()) {
            team.awaitOthers();
        }
        return evaluation.loss();
    }
}
