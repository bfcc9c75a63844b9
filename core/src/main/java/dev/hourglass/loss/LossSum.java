package dev.hourglass.loss;

/** The sum of a loss over rows that lie in one place, as work to be done again and again, by one thread at a time. */
@FunctionalInterface
public interface LossSum {

    /**
     * {@return the sum of errors, 0 or more, in float64 and in one fixed order; the loss is this sum divided by rows
     * times columns}
     *
     * @param rows how many, the first ones
     */
    double of(int rows);
}
