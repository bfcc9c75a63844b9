package dev.hourglass.autoencoder;

import dev.hourglass.decomposition.AffineMap;
import dev.hourglass.decomposition.SoftWhitening;
import dev.hourglass.decomposition.Standardization;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.MatrixBlocks;
import dev.hourglass.matrix.RowBlocks;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.preprocessing.QuantileScaler;
import dev.hourglass.preprocessing.Scaler;
import dev.hourglass.text.Escaped;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * How columns are scaled before a network learns from them.
 *
 * <p>In any case, a trained encoder has a {@link Scaler}, which treats each column by itself, and a network with as
 * many inputs: whatever else the scaling does is an affine map, which becomes part of the first Dense layer after
 * training, so that it costs nothing.
 */
public enum Scaling {
    /** Each column to the range 0 to 1, as in the tutorial. */
    MIN_MAX("minmax", false, rows -> Optional.empty()),
    /** Each column to the mean 0 and the standard deviation 1: see {@link Standardization}. */
    STANDARD("standard", false, rows -> Optional.of(Standardization.fit(rows))),
    /** Directions in which rows vary much and little, made more equal: see {@link SoftWhitening}. */
    SOFT_WHITENING("soft-whitening", false, rows -> Optional.of(SoftWhitening.fit(rows))),
    /** Each column to the median 0 and the interquartile range 1: see {@link Standardization#fitRobust}. */
    ROBUST("robust", false, rows -> Optional.of(Standardization.fitRobust(rows))),
    /** The normal scores of each column's ranks, standardized: see {@link QuantileScaler}. */
    RANK_GAUSS("rank-gauss", true, rows -> Optional.of(Standardization.fit(rows)));

    private final String text;
    private final boolean takesRanks;
    private final Function<RowBlocks, Optional<AffineMap>> map;

    Scaling(String text, boolean takesRanks, Function<RowBlocks, Optional<AffineMap>> map) {
        this.text = text;
        this.takesRanks = takesRanks;
        this.map = map;
    }

    /**
     * {@return the scaling with a name}
     *
     * @param text as {@link #toString} gives it
     * @throws IllegalArgumentException if there is none
     */
    public static Scaling of(String text) {
        Objects.requireNonNull(text, "text");
        for (Scaling scaling : values()) {
            if (scaling.text.equals(text)) {
                return scaling;
            }
        }
        throw new IllegalArgumentException("there is no scaling " + Escaped.quoted(text));
    }

    /** {@return whether the scaler is by ranks, among which no value is far from the others; otherwise by ranges} */
    public boolean takesRanks() {
        return takesRanks;
    }

    /**
     * {@return the scaler, fitted to rows}
     *
     * @param rows prepared values, 1 row or more, all finite
     */
    public Scaler scaler(DoubleMatrix rows) {
        return scaler(new MatrixBlocks(rows));
    }

    /**
     * {@return the scaler, fitted to rows that need not be in memory}
     *
     * @param rows prepared values, 1 row or more, all finite
     */
    public Scaler scaler(RowBlocks rows) {
        return takesRanks ? QuantileScaler.fit(rows) : MinMaxScaler.fitByMagnitude(rows);
    }

    /**
     * {@return the scaler, the same as is fitted to the rows alone}
     *
     * @param rows   prepared values, 1 row or more, all finite
     * @param ranges of the rows, as {@link MinMaxScaler#fitByMagnitude(RowBlocks)} learns them
     */
    public Scaler scaler(RowBlocks rows, MinMaxScaler ranges) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(ranges, "ranges");
        return takesRanks ? QuantileScaler.fit(rows) : ranges;
    }

    /**
     * {@return the map that follows the scaler, fitted to scaled rows; empty if there is none}
     *
     * @param scaled 1 row or more
     */
    public Optional<AffineMap> map(RowBlocks scaled) {
        return map.apply(scaled);
    }

    /** The name, as files and command lines write it. */
    @Override
    public String toString() {
        return text;
    }
}
