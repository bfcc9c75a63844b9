package dev.hourglass.autoencoder;

import dev.hourglass.decomposition.AffineMap;
import dev.hourglass.decomposition.SoftWhitening;
import dev.hourglass.decomposition.Standardization;
import dev.hourglass.matrix.DoubleMatrix;
import java.util.Optional;
import java.util.function.Function;

/**
 * How columns are brought to one size before a network learns from them.
 *
 * <p>Whatever it is, an encoder in use scales columns to the range 0 to 1 and is a network of as many inputs: what is
 * done besides is affine, and becomes part of its first Dense layer once training has ended, so that it costs nothing.
 */
public enum Scaling {
    /** Each column to the range 0 to 1, as in the tutorial. */
    MIN_MAX("minmax", rows -> Optional.empty()),
    /** Each column to the mean 0 and the standard deviation 1: see {@link Standardization}. */
    STANDARD("standard", rows -> Optional.of(Standardization.fit(rows))),
    /** The directions in which rows vary, brought nearer to each other: see {@link SoftWhitening}. */
    SOFT_WHITENING("soft-whitening", rows -> Optional.of(SoftWhitening.fit(rows)));

    private final String text;
    private final Function<DoubleMatrix, Optional<AffineMap>> fitting;

    Scaling(String text, Function<DoubleMatrix, Optional<AffineMap>> fitting) {
        this.text = text;
        this.fitting = fitting;
    }

    /**
     * {@return the scaling of a name}
     *
     * @param text as {@link #toString} gives it
     * @throws IllegalArgumentException if there is none
     */
    public static Scaling of(String text) {
        for (Scaling scaling : values()) {
            if (scaling.text.equals(text)) {
                return scaling;
            }
        }
        throw new IllegalArgumentException("there is no scaling " + text);
    }

    /** {@return what follows the scaling to 0 to 1, learned from rows that have it behind them; empty for nothing} */
    Optional<AffineMap> fit(DoubleMatrix ranged) {
        return fitting.apply(ranged);
    }

    /** The name, as files and command lines write it. */
    @Override
    public String toString() {
        return text;
    }
}
