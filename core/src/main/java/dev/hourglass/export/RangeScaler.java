package dev.hourglass.export;

import dev.hourglass.preprocessing.MinMaxScaler;
import java.util.Optional;

/** The scaler of a model for formats that only know a factor and a summand for each column. */
final class RangeScaler {
    private RangeScaler() {
    }

    /**
     * {@return what is wrong with another scaler, or empty}
     *
     * @param format as messages call it
     */
    static Optional<String> problem(ExportedModel exported, String format) {
        return exported.scaler() instanceof MinMaxScaler ? Optional.empty()
                : Optional.of(format + " has no place for a scaler of quantiles, as rank-gauss has one");
    }

    /** {@return the scaler of a model that has no {@link #problem}} */
    static MinMaxScaler of(ExportedModel exported) {
        return (MinMaxScaler) exported.scaler();
    }
}
