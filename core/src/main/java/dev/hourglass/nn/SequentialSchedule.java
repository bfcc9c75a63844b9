package dev.hourglass.nn;

/**
 * One thread does all parts of the stages of a network, one part after the other.
 *
 * @param stages for each part the network as stages, the last with the error
 * @param loss   of the step
 */
record SequentialSchedule(RelayStage[][] stages, StepLoss loss) implements StepSchedule {

    @Override
    public void run(int part, int rows) {
        int last = stages[0].length - 1;
        for (int stage = 0; stage <= last; stage++) {
            for (RelayStage[] own : stages) {
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
        for (RelayStage[] own : stages) {
            own[stage].backwardToDense(rows);
        }
        if (stage > 0) {
            for (RelayStage[] own : stages) {
                own[stage].addToChains(rows);
            }
            for (RelayStage[] own : stages) {
                own[stage].receive(rows);
            }
        }
        for (RelayStage[] own : stages) {
            own[stage].update(rows);
        }
    }
}
