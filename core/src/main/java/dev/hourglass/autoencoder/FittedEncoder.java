package dev.hourglass.autoencoder;

import dev.hourglass.decomposition.Nystroem;
import dev.hourglass.decomposition.PrincipalComponents;
import dev.hourglass.decomposition.Standardization;
import dev.hourglass.decomposition.StandardizedComponents;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.RadialBasis;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.Network;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.random.SeedStreams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Encoders that need no training. What a method computes is folded, in float64, into the weights of ordinary layers and
 * rounded to float32 once, so that such an encoder is used and saved like any other.
 */
public final class FittedEncoder {
    /** Small enough not to change a variance of 1. */
    private static final double NO_EPSILON = 1e-12;
    /**
     * The least eigenvalue of the landmarks' kernel matrix that counts. Its inverse root is then at most 1000, so that
     * errors of the kernel in float32, about 1e-7, stay below 1e-3; with scikit-learn's 1e-12 these errors would become
     * codes.
     */
    private static final double LEAST_EIGENVALUE = 1e-6;

    private final Features features;
    private final DoubleMatrix rows;
    private final MethodSettings settings;
    private final MinMaxScaler scaler;
    /** Scaled to 0 to 1. */
    private final DoubleMatrix ranged;

    private FittedEncoder(Features features, DoubleMatrix rows, MinMaxScaler ranges, MethodSettings settings) {
        this.features = features;
        this.rows = rows;
        this.settings = settings;
        this.scaler = ranges;
        this.ranged = scaler.transform(rows);
    }

    /**
     * {@return an encoder that was fitted to rows}
     *
     * @param features how cells of a table became the rows
     * @param rows     prepared values, 1 row or more, all finite
     * @param settings of the method
     * @throws IllegalArgumentException if features and rows do not fit each other, or principal components are asked
     *                                  for and every column is constant
     */
    public static Encoder of(Features features, DoubleMatrix rows, MethodSettings settings) {
        Objects.requireNonNull(rows, "rows");
        return of(features, rows, MinMaxScaler.fitByMagnitude(rows), settings);
    }

    private static void requireFit(Features features, DoubleMatrix rows) {
        if (features.width() != rows.columns()) {
            throw new IllegalArgumentException(features.width() + " features for " + rows.columns() + " columns");
        }
    }

    /**
     * {@return an encoder that was fitted to rows whose ranges are known, the same as to the rows alone}
     *
     * @param features how cells of a table became the rows
     * @param rows     prepared values, 1 row or more, all finite
     * @param ranges   of the rows, as {@link MinMaxScaler#fitByMagnitude(DoubleMatrix)} learns them
     * @param settings of the method
     * @throws IllegalArgumentException as above
     */
    public static Encoder of(Features features, DoubleMatrix rows, MinMaxScaler ranges, MethodSettings settings) {
        Objects.requireNonNull(ranges, "ranges");
        requireFit(features, rows);
        FittedEncoder fitted = new FittedEncoder(features, rows, ranges, settings);
        return switch (settings.method()) {
            case PRINCIPAL_COMPONENTS -> fitted.principalComponents();
            case NYSTROEM -> fitted.nystroem();
            case STANDARDIZATION -> fitted.standardized();
        };
    }

    private Encoder principalComponents() {
        Standardization standard = Standardization.fit(ranged);
        PrincipalComponents all = PrincipalComponents.fit(standard.transform(ranged));
        if (all.variances().length == 0) {
            throw new IllegalArgumentException("every column is constant: there is no direction to project on");
        }
        PrincipalComponents kept = all.withMost(settings.bottleneckFor(rows.columns()));
        double explained = sum(kept.variances()) / sum(all.variances());
        return encoder(FoldedMap.alone(new StandardizedComponents(standard, kept)), explained,
                lost(standard, all, kept.variances().length));
    }

    /** The mean squared difference between columns and their projections: the variances that are left out. */
    private static double lost(Standardization standard, PrincipalComponents all, int kept) {
        double sum = 0;
        for (int c = kept; c < all.variances().length; c++) {
            for (int j = 0; j < standard.deviations().length; j++) {
                double part = standard.deviations()[j] * all.components().get(c, j);
                sum = Math.fma(all.variances()[c], part * part, sum);
            }
        }
        return sum / standard.deviations().length;
    }

    /** The sum in ascending order of indices; {@code DoubleStream.sum} may use another one. */
    private static double sum(double[] values) {
        return Arrays.stream(values).reduce(0, Double::sum);
    }

    private Encoder standardized() {
        return encoder(standardizing(Standardization.fit(ranged)), 1, 0);
    }

    private Encoder nystroem() {
        Standardization standard = Standardization.fit(ranged);
        Nystroem features = Nystroem.fit(standard.transform(ranged), settings.bottleneckFor(rows.columns()),
                LEAST_EIGENVALUE, SeedStreams.stream(settings.seed(), "landmarks"));
        int units = features.landmarks().rows();
        List<Layer> layers = new ArrayList<>(standardizing(standard).architecture().layers());
        layers.addAll(List.of(new RadialBasis(units, features.gamma()), new Dense(units)));
        List<float[]> weights = new ArrayList<>(standardizing(standard).weights());
        weights.addAll(List.of(transposed(features.landmarks()), features.normalization().toFloat().values(),
                new float[units]));
        return encoder(new Network(new Architecture(rows.columns(), layers), weights), Double.NaN, Double.NaN);
    }

    private static float[] transposed(DoubleMatrix landmarks) {
        float[] columns = new float[landmarks.rows() * landmarks.columns()];
        for (int i = 0; i < landmarks.rows(); i++) {
            for (int j = 0; j < landmarks.columns(); j++) {
                columns[j * landmarks.rows() + i] = (float) landmarks.get(i, j);
            }
        }
        return columns;
    }

    /**
     * Batch normalization with known moments: two numbers for each column, where a Dense layer would have a whole
     * matrix.
     */
    private Network standardizing(Standardization standard) {
        int columns = rows.columns();
        float[] gamma = new float[columns];
        float[] beta = new float[columns];
        float[] variance = new float[columns];
        for (int j = 0; j < columns; j++) {
            gamma[j] = (float) (1 / standard.deviations()[j]);
            beta[j] = (float) (-standard.center()[j] / standard.deviations()[j]);
            variance[j] = 1;
        }
        BatchNormalization layer = new BatchNormalization(new BatchNormalization().momentum(), NO_EPSILON);
        return new Network(new Architecture(columns, List.of(layer)),
                List.of(gamma, beta, new float[columns], variance));
    }

    private Encoder encoder(Network network, double explainedVariance, double loss) {
        return new Encoder(features, scaler, network, new MethodProvenance(settings, rows.rows(),
                DataDigest.sha256(features.outputNames(), rows), explainedVariance, loss));
    }
}
