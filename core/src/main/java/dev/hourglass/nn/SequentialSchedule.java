package dev.hourglass.nn;

/**
 * One thread does all parts of each stage, one part after the other.
 *
 * @param stages for each part the network as stages, the last with the loss
 * @param loss   of the step
 */
record SequentialSchedule(Stage[][] stages, StepLoss loss) implements StepSchedule {
    @Override
    public void run(int part, int rows) {
        int last = stages[0].length - 1;
        for (int stage = 0; stage <= last; stage++) {
            for (Stage[] own : stages) {
                own[stage].product(rows);
                own[stage].forward(rows);
            }
        }
        loss.measure(rows);
        if (loss.isFinite()) {
            for (int stage = last; stage >= 0; stage--) {
                backward(stage, rows);
            }
        }
    }

    private void backward(int stage, int rows) {
        for (Stage[] own : stages) {
            own[stage].backward(rows);
        }
        if (stages[0][stage].hasInputGradient()) {
            for (Stage[] own : stages) {
                own[stage].inputGradient(rows);
            }
            for (Stage[] own : stages) {
                own[stage].receive(rows);
            }
        }
        for (Stage[] own : stages) {
            own[stage].update(rows);
        }
    }
}
