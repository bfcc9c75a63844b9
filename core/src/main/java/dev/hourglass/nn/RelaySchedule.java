package dev.hourglass.nn;

import dev.hourglass.parallel.Barrier;

/**
 * Two threads share the step of a small batch. Each owns some columns of every kernel for the whole training: nobody
 * else reads or writes them, nor their gradients and averages, and they stay in the caches of one core.
 *
 * <p>In the forward pass, owning columns is enough; what the other has written is fetched before a product. In the
 * backward pass, an element of {@code dX = dY Wt} is a sum over all columns of W: part 0 begins every sum with its
 * columns, and part 1 continues with its own. While one of them does that, the other updates its columns of the layer
 * above, whose dX is complete.
 *
 * <pre>
 *   part 0   | sums 5 | sums 4   update 5 | sums 3   update 4 | ... | update 1   update 0
 *   part 1   |        .   sums 5 | update 5   sums 4 | update 4 ... | update 1   update 0
 * </pre>
 *
 * @param stages     for each part the network as stages, the last with the loss
 * @param loss       measured by part 0
 * @param barrier    of both parts
 */
record RelaySchedule(Stage[][] stages, StepLoss loss, Barrier barrier) implements StepSchedule {
    @Override
    public void run(int part, int rows) {
        Stage[] own = stages[part];
        for (Stage stage : own) {
            barrier.arriveAndAwait(part);
            stage.fetch(rows);
            stage.product(rows);
            stage.forward(rows);
        }
        barrier.arriveAndAwait(part);
        int stage = own.length - 1;
        own[stage].backward(rows);
        while (own[stage].hasInputGradient()) {
            if (part == 0) {
                begin(own, stage, rows);
            } else {
                end(own, stage, rows);
            }
            if (!loss.isFinite()) {
                return;
            }
            own[stage].receive(rows);
            stage--;
            own[stage].backward(rows);
        }
        own[stage + 1].update(rows);
        own[stage].update(rows);
    }

    /**
     * Part 0: begins the sums of a stage, then does what is left to do above it: the update, or at the top the loss.
     */
    private void begin(Stage[] own, int stage, int rows) {
        own[stage].inputGradient(rows);
        barrier.arrive(0);
        if (stage == own.length - 1) {
            loss.measure(rows);
        } else {
            own[stage + 1].update(rows);
        }
        barrier.arriveAndAwait(0);
    }

    /** Part 1: does what is left to do above, then completes the sums that part 0 has begun. */
    private void end(Stage[] own, int stage, int rows) {
        if (stage < own.length - 1) {
            own[stage + 1].update(rows);
        }
        barrier.arriveAndAwait(1);
        own[stage].inputGradient(rows);
        barrier.arriveAndAwait(1);
    }
}
