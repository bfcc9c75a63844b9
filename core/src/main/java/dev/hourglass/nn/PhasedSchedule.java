package dev.hourglass.nn;

import dev.hourglass.parallel.Barrier;

/**
 * Each part has the same columns of every layer, so that a thread mostly reads what it wrote itself. Only a layer that
 * mixes columns needs all columns: those of its input in the forward pass, and those of its gradient in the backward
 * pass. There the parts wait for each other. A single part never waits.
 *
 * <p>If products are shared by rows, each column of a product's result comes from all parts, so they also wait for each
 * other after the product.
 *
 * @param stages     for each part the network as stages, the last with the loss
 * @param loss       measured by the last part, which may have fewer columns than the others
 * @param byRows     whether products are shared by rows of the batch instead of by columns
 * @param barrier    of all parts
 */
record PhasedSchedule(Stage[][] stages, StepLoss loss, boolean byRows, Barrier barrier) implements StepSchedule {
    @Override
    public void run(int part, int rows) {
        Stage[] own = stages[part];
        for (Stage stage : own) {
            barrier.arriveAndAwait(part);
            stage.product(rows);
            awaitProduct(part);
            stage.forward(rows);
        }
        barrier.arriveAndAwait(part);
        if (part == stages.length - 1) {
            loss.measure(rows);
        }
        for (int i = own.length - 1; i >= 0; i--) {
            own[i].backward(rows);
            barrier.arriveAndAwait(part);
            if (!loss.isFinite()) {
                return;
            }
            if (own[i].hasInputGradient()) {
                own[i].inputGradient(rows);
                own[i].receive(rows);
                awaitProduct(part);
            }
            own[i].update(rows);
        }
    }

    /** After dX nothing reads W any more, so it may change. */
    private void awaitProduct(int part) {
        if (byRows) {
            barrier.arriveAndAwait(part);
        }
    }
}
