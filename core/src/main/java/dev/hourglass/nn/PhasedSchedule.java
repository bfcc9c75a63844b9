package dev.hourglass.nn;

import dev.hourglass.parallel.Barrier;

/**
 * Each part has the same columns of every layer, so that a thread mostly reads what it wrote itself. Only a layer that
 * mixes columns needs all of them, of its input on the way forward and of its gradient on the way back; there the parts
 * wait for each other. With one part, nobody waits.
 *
 * @param stages     for each part the network as stages, the last with the loss
 * @param loss       measured by part 0
 * @param barrier    of all parts
 */
record PhasedSchedule(Stage[][] stages, StepLoss loss, Barrier barrier) implements StepSchedule {
    @Override
    public void run(int part, int rows) {
        Stage[] own = stages[part];
        for (Stage stage : own) {
            barrier.arriveAndAwait(part);
            stage.forward(rows);
        }
        barrier.arriveAndAwait(part);
        if (part == 0) {
            loss.measure(rows);
        }
        barrier.arriveAndAwait(part);
        if (loss.isFinite()) {
            backward(part, rows, own);
        }
    }

    private void backward(int part, int rows, Stage[] own) {
        for (int i = own.length - 1; i >= 0; i--) {
            own[i].backward(rows);
            barrier.arriveAndAwait(part);
            if (own[i].hasInputGradient()) {
                own[i].inputGradient(rows);
                own[i].receive(rows);
            }
            own[i].update(rows);
        }
    }
}
