package dev.hourglass.dataset;

/**
 * Collects the parameters of {@code make_classification}, in any order, and checks them together at the end. Starts
 * from scikit-learn's defaults; the seed, which has none there, is 0.
 */
public final class ClassificationSettingsBuilder {
    private int samples = 100;
    private int features = 20;
    private int informative = 2;
    private int redundant = 2;
    private int repeated;
    private int classes = 2;
    private int clustersPerClass = 2;
    /** Null for equal shares, which the number of classes decides only at the end. */
    private double[] weights;
    private double flipY = 0.01;
    private double classSep = 1.0;
    private boolean hypercube = true;
    private PerFeature shift = PerFeature.same(0.0);
    private PerFeature scale = PerFeature.same(1.0);
    private boolean shuffle = true;
    private long randomState;

    /** A builder that holds the defaults. */
    ClassificationSettingsBuilder() {
    }

    /**
     * {@code n_samples}.
     *
     * @param count rows, 1 or more; 100 by default
     * @return this builder
     */
    public ClassificationSettingsBuilder samples(int count) {
        samples = count;
        return this;
    }

    /**
     * {@code n_features}.
     *
     * @param count columns in total, 1 or more; 20 by default
     * @return this builder
     */
    public ClassificationSettingsBuilder features(int count) {
        features = count;
        return this;
    }

    /**
     * {@code n_informative}.
     *
     * @param count columns the classes are drawn in, 1 or more; 2 by default
     * @return this builder
     */
    public ClassificationSettingsBuilder informative(int count) {
        informative = count;
        return this;
    }

    /**
     * {@code n_redundant}.
     *
     * @param count linear combinations of the informative columns, 0 or more; 2 by default
     * @return this builder
     */
    public ClassificationSettingsBuilder redundant(int count) {
        redundant = count;
        return this;
    }

    /**
     * {@code n_repeated}.
     *
     * @param count copies of informative and redundant columns, 0 or more; 0 by default
     * @return this builder
     */
    public ClassificationSettingsBuilder repeated(int count) {
        repeated = count;
        return this;
    }

    /**
     * {@code n_classes}.
     *
     * @param count classes, 1 or more; 2 by default
     * @return this builder
     */
    public ClassificationSettingsBuilder classes(int count) {
        classes = count;
        return this;
    }

    /**
     * {@code n_clusters_per_class}.
     *
     * @param count clusters in every class, 1 or more; 2 by default
     * @return this builder
     */
    public ClassificationSettingsBuilder clustersPerClass(int count) {
        clustersPerClass = count;
        return this;
    }

    /**
     * {@code weights}; equal by default.
     *
     * @param shares the share of rows for every class, or for every class but the last
     * @return this builder
     */
    public ClassificationSettingsBuilder weights(double... shares) {
        weights = shares.clone();
        return this;
    }

    /**
     * {@code flip_y}.
     *
     * @param fraction of rows whose class is drawn anew, 0 to 1; 0.01 by default
     * @return this builder
     */
    public ClassificationSettingsBuilder flipY(double fraction) {
        flipY = fraction;
        return this;
    }

    /**
     * {@code class_sep}.
     *
     * @param halfEdge of the hypercube of centroids, 0 or more; 1 by default
     * @return this builder
     */
    public ClassificationSettingsBuilder classSep(double halfEdge) {
        classSep = halfEdge;
        return this;
    }

    /**
     * {@code hypercube}.
     *
     * @param onVertices whether centroids stay on the vertices of the hypercube; true by default
     * @return this builder
     */
    public ClassificationSettingsBuilder hypercube(boolean onVertices) {
        hypercube = onVertices;
        return this;
    }

    /**
     * {@code shift}.
     *
     * @param offsets added to the columns; 0 by default. Drawn ones lie between -classSep and classSep
     * @return this builder
     */
    public ClassificationSettingsBuilder shift(PerFeature offsets) {
        shift = offsets;
        return this;
    }

    /**
     * {@code scale}.
     *
     * @param factors multiply the columns after the shift; 1 by default. Drawn ones lie between 1 and 101
     * @return this builder
     */
    public ClassificationSettingsBuilder scale(PerFeature factors) {
        scale = factors;
        return this;
    }

    /**
     * {@code shuffle}.
     *
     * @param rowsAndColumns whether both are put into a random order; true by default
     * @return this builder
     */
    public ClassificationSettingsBuilder shuffle(boolean rowsAndColumns) {
        shuffle = rowsAndColumns;
        return this;
    }

    /**
     * {@code random_state}.
     *
     * @param seed 0 to 4294967295; 0 by default
     * @return this builder
     */
    public ClassificationSettingsBuilder randomState(long seed) {
        randomState = seed;
        return this;
    }

    /**
     * Checks everything together.
     *
     * @return the settings
     * @throws IllegalArgumentException if a parameter is out of its range, or they contradict each other
     */
    public ClassificationSettings build() {
        ClassShares shares = weights == null ? ClassShares.equal(classes) : ClassShares.of(classes, weights);
        return new ClassificationSettings(samples, new FeatureCounts(features, informative, redundant, repeated),
                new ClusterLayout(shares, clustersPerClass, classSep, hypercube),
                flipY, shift, scale, shuffle, randomState);
    }
}
