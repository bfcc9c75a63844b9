package dev.hourglass.autoencoder;

import dev.hourglass.decomposition.AffineMap;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.matrix.MatrixBlocks;
import dev.hourglass.nn.BlockedRows;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.RowSource;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.preprocessing.Scaler;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Rows as a network learns from them, in memory or outside, with the scaler and the map that were fitted to them.
 *
 * <p>Immutable if the rows are.
 */
public final class ScaledData {
    /** How many numbers of rows outside memory are assessed after training. */
    private static final int NUMBERS_LOOKED_AT = BlockedRows.GROUP * BlockedRows.BLOCK_NUMBERS;

    private final Features features;
    private final Scaler scaler;
    private final Optional<AffineMap> map;
    private final FitData<RowSource> rows;
    private final Supplier<FitData<Matrix>> looked;
    private final FitData<String> sha256;

    private ScaledData(Features features, Scaler scaler, Optional<AffineMap> map, FitData<RowSource> rows,
            Supplier<FitData<Matrix>> looked, FitData<String> sha256) {
        this.features = features;
        this.scaler = scaler;
        this.map = map;
        this.rows = rows;
        this.looked = looked;
        this.sha256 = sha256;
    }

    /**
     * Fits the scaler and scales rows in memory.
     *
     * @throws IllegalArgumentException if features and data do not fit each other
     */
    static ScaledData of(Features features, FitData<DoubleMatrix> data, AutoencoderSettings settings) {
        requireFit(features, data);
        return of(features, data, settings.scaling().scaler(data.training()), settings);
    }

    /**
     * Scales rows in memory whose ranges are known.
     *
     * @param ranges of the rows to learn from
     * @throws IllegalArgumentException if features and data do not fit each other
     */
    static ScaledData of(Features features, FitData<DoubleMatrix> data, MinMaxScaler ranges,
            AutoencoderSettings settings) {
        requireFit(features, data);
        return of(features, data, settings.scaling().scaler(new MatrixBlocks(data.training()), ranges), settings);
    }

    private static void requireFit(Features features, FitData<DoubleMatrix> data) {
        int columns = data.training().columns();
        if (features.width() != columns) {
            throw new IllegalArgumentException(features.width() + " features for " + columns + " columns");
        }
    }

    private static ScaledData of(Features features, FitData<DoubleMatrix> data, Scaler scaler,
            AutoencoderSettings settings) {
        FitData<DoubleMatrix> ranged = data.map(scaler::transform);
        Optional<AffineMap> map = settings.scaling().map(new MatrixBlocks(ranged.training()));
        FitData<Matrix> scaled = ranged.map(part -> map.map(after -> after.transform(part)).orElse(part).toFloat());
        return new ScaledData(features, scaler, map, scaled.map(RowSource::of), () -> scaled,
                data.map(part -> DataDigest.sha256(features.outputNames(), part)));
    }

    /**
     * Rows that were scaled outside memory.
     *
     * @param features how cells of a table became numbers
     * @param scaler   fitted to those to learn from
     * @param map      what follows the scaler, as {@link Scaling#map} learned it
     * @param rows     scaled and mapped, to learn from and to measure on
     * @param sha256   of the prepared rows, as {@link DataDigest} has it
     * @return them together
     */
    public static ScaledData inBlocks(Features features, Scaler scaler, Optional<AffineMap> map,
            FitData<BlockedRows> rows, FitData<String> sha256) {
        Objects.requireNonNull(features, "features");
        Objects.requireNonNull(scaler, "scaler");
        Objects.requireNonNull(map, "map");
        Objects.requireNonNull(sha256, "sha256");
        return new ScaledData(features, scaler, map, rows.map(part -> part), () -> rows.map(ScaledData::some), sha256);
    }

    /** Rows at equal distances, all if they are no more than one group of blocks. */
    private static Matrix some(BlockedRows all) {
        int most = Math.max(1, NUMBERS_LOOKED_AT / Math.max(1, all.columns()));
        int step = (int) (((long) all.rows() + most - 1) / most);
        int count = (int) (((long) all.rows() + step - 1) / step);
        Matrix some = new Matrix(count, all.columns());
        RowSource ascending = all.forOneThread();
        for (int i = 0; i < count; i++) {
            ascending.copy(i * step, some.values(), i * all.columns());
        }
        return some;
    }

    /** How cells of a table became numbers. */
    Features features() {
        return features;
    }

    /** The scaler, which comes first. */
    Scaler scaler() {
        return scaler;
    }

    /** The map, which follows the scaler. */
    Optional<AffineMap> map() {
        return map;
    }

    /** The rows to learn from and to measure on. */
    FitData<RowSource> rows() {
        return rows;
    }

    /** The rows that are assessed after training: all rows in memory, or a sample of those outside. */
    FitData<Matrix> looked() {
        return looked.get();
    }

    /** The digest of the prepared rows to learn from. */
    String dataSha256() {
        return sha256.training();
    }

    /** The digest of the prepared rows to measure on; empty if there are none. */
    String validationSha256() {
        return sha256.validation().orElse("");
    }
}
