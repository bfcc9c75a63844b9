package dev.hourglass.nn;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The data of a training: rows to learn from, and optionally others to measure on after each epoch.
 *
 * @param <D>        rows in some form
 * @param training   rows to learn from
 * @param validation rows to measure on after each epoch, from which nothing is learned; empty for none
 */
public record FitData<D>(D training, Optional<D> validation) {

    /**
     * Refuses null.
     *
     * @param training   rows to learn from
     * @param validation rows to measure on, or empty
     */
    public FitData {
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(validation, "validation");
    }

    /**
     * {@return rows to learn from, and none to measure on}
     *
     * @param <D>      rows in some form
     * @param training to learn from
     */
    public static <D> FitData<D> of(D training) {
        return new FitData<>(training, Optional.empty());
    }

    /**
     * {@return the same rows to learn from, with others to measure on}
     *
     * @param rows from which nothing is learned
     */
    public FitData<D> withValidation(D rows) {
        return new FitData<>(training, Optional.of(rows));
    }

    /**
     * {@return the same rows in another form}
     *
     * @param <T>  the other form
     * @param form makes it, first of the rows to learn from
     */
    public <T> FitData<T> map(Function<? super D, T> form) {
        return new FitData<>(form.apply(training), validation.map(form));
    }
}
