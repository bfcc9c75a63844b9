package dev.hourglass.dataset;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.random.IntegerType;
import dev.hourglass.random.RandomState;

/**
 * Makes the tables of scikit-learn's {@code make_classification} (the method of I. Guyon, "Design of experiments for
 * the NIPS 2003 variable selection benchmark"): clusters of normal points around the vertices of a hypercube, to which
 * columns of linear combinations, copies and noise are added.
 *
 * <p>The same settings give the same labels and the same order of rows and columns as scikit-learn. Numbers agree to
 * the last bits: those that come out of a matrix product depend, in scikit-learn, on the BLAS it runs on.
 *
 * <p>Everything is drawn from one stream; the order of the methods below is the order of the draws.
 */
public final class ClassificationGenerator {
    private final ClassificationSettings settings;
    private final FeatureCounts features;
    private final ClusterLayout clusters;
    private final RandomState random;
    private final int rows;
    private final int columns;
    /** The table, rows x columns, filled from left to right. */
    private final DoubleMatrix matrix;
    private final double[] values;
    private final int[] labels;

    private ClassificationGenerator(ClassificationSettings settings) {
        this.settings = settings;
        this.features = settings.features();
        this.clusters = settings.clusters();
        this.random = new RandomState(settings.randomState());
        this.rows = settings.samples();
        this.columns = features.total();
        this.matrix = new DoubleMatrix(rows, columns);
        this.values = matrix.values();
        this.labels = new int[rows];
    }

    /**
     * Makes a table.
     *
     * @param settings what it looks like
     * @return the rows and their classes
     * @throws IllegalArgumentException if the seed is out of range, the weights leave the last class less than nothing,
     *                                  or the table would not fit one array
     */
    public static ClassificationSamples generate(ClassificationSettings settings) {
        return new ClassificationGenerator(settings).generate();
    }

    private ClassificationSamples generate() {
        int[] sizes = clusters.sizes(rows);
        double[][] centroids = Centroids.draw(random, clusters, features.informative());
        fillWithNormals(0, features.informative());
        placeClusters(sizes, centroids);
        combineRedundant();
        repeat();
        fillWithNormals(columns - features.useless(), features.useless());
        flipLabels();
        shiftAndScale();
        return settings.shuffle() ? shuffled() : new ClassificationSamples(matrix, labels);
    }

    private void fillWithNormals(int firstColumn, int count) {
        for (int r = 0; r < rows; r++) {
            int start = r * columns + firstColumn;
            for (int c = 0; c < count; c++) {
                values[start + c] = random.standardNormal();
            }
        }
    }

    /** Gives each cluster a covariance and a centroid of its own, and its rows their class. */
    private void placeClusters(int[] sizes, double[][] centroids) {
        int informative = features.informative();
        int start = 0;
        for (int k = 0; k < sizes.length; k++) {
            RandomMixture covariance = new RandomMixture(random, informative, informative);
            int end = (int) Math.min((long) start + sizes[k], rows);
            for (int r = start; r < end; r++) {
                labels[r] = k % clusters.classes();
                placeRow(r * columns, covariance, centroids[k]);
            }
            start = end;
        }
    }

    private void placeRow(int offset, RandomMixture covariance, double[] centroid) {
        double[] mixed = new double[centroid.length];
        covariance.mix(values, offset, mixed, 0);
        for (int c = 0; c < mixed.length; c++) {
            values[offset + c] = mixed[c] + centroid[c];
        }
    }

    private void combineRedundant() {
        RandomMixture combinations = new RandomMixture(random, features.informative(), features.redundant());
        for (int r = 0; r < rows; r++) {
            combinations.mix(values, r * columns, values, r * columns + features.informative());
        }
    }

    private void repeat() {
        int sources = features.informative() + features.redundant();
        for (int i = 0; i < features.repeated(); i++) {
            int source = features.drawRepeated(random);
            for (int r = 0; r < rows; r++) {
                values[r * columns + sources + i] = values[r * columns + source];
            }
        }
    }

    private void flipLabels() {
        double[] draws = random.randomSample(rows);
        int flipped = 0;
        for (double draw : draws) {
            flipped += draw < settings.flipY() ? 1 : 0;
        }
        long[] replacements = random.randint(0, clusters.classes(), flipped, IntegerType.INT64);
        int next = 0;
        for (int r = 0; r < rows; r++) {
            if (draws[r] < settings.flipY()) {
                labels[r] = (int) replacements[next++];
            }
        }
    }

    private void shiftAndScale() {
        double[] shift = settings.drawShift(random);
        double[] scale = settings.drawScale(random);
        for (int r = 0; r < rows; r++) {
            int start = r * columns;
            for (int c = 0; c < columns; c++) {
                values[start + c] = (values[start + c] + shift[c]) * scale[c];
            }
        }
    }

    private ClassificationSamples shuffled() {
        int[] rowOrder = random.permutation(rows);
        int[] columnOrder = random.permutation(columns);
        DoubleMatrix shuffled = new DoubleMatrix(rows, columns);
        int[] shuffledLabels = new int[rows];
        for (int r = 0; r < rows; r++) {
            int source = rowOrder[r] * columns;
            for (int c = 0; c < columns; c++) {
                shuffled.values()[r * columns + c] = values[source + columnOrder[c]];
            }
            shuffledLabels[r] = labels[rowOrder[r]];
        }
        return new ClassificationSamples(shuffled, shuffledLabels);
    }
}
