package dev.hourglass.export;

import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.remedy.Remedy;

/** The scaler of a chain for formats that only know a factor and a summand for each column. */
final class RangeScaler {
    private RangeScaler() {
    }

    /**
     * {@return the scaler}
     *
     * @param format    as messages call it
     * @param elsewhere what helps
     * @throws ExportException if it is another
     */
    static MinMaxScaler of(Chain chain, String format, Remedy elsewhere) {
        if (chain.scaler() instanceof MinMaxScaler ranges) {
            return ranges;
        }
        throw new ExportException(format + " has no place for a scaler of quantiles, as rank-gauss has one", elsewhere);
    }
}
