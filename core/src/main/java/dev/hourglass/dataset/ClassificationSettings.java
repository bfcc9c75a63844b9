package dev.hourglass.dataset;

import dev.hourglass.number.Ranges;

/**
 * What a synthetic classification table looks like: the parameters of scikit-learn's {@code make_classification}.
 * {@link #builder()} has its defaults.
 *
 * @param samples     rows, 1 or more
 * @param features    how many columns of each kind
 * @param clusters    classes and their clusters
 * @param flipY       the fraction of rows whose class is drawn anew, 0 to 1; the new class may be the old one
 * @param shift       added to every column
 * @param scale       multiplies every column after the shift; a single number must be above 0
 * @param shuffle     whether rows and columns are put into a random order; otherwise rows go by cluster, and columns
 *                    are informative, redundant, repeated, useless
 * @param randomState the seed, 0 to 4294967295
 */
public record ClassificationSettings(int samples, FeatureCounts features, ClusterLayout clusters, double flipY,
        PerFeature shift, PerFeature scale, boolean shuffle, long randomState) {

    /**
     * Refuses settings that no table can have, and settings that contradict each other.
     *
     * @param samples     rows
     * @param features    columns of each kind
     * @param clusters    classes and their clusters
     * @param flipY       the fraction of rows whose class is drawn anew
     * @param shift       added to every column
     * @param scale       multiplies every column
     * @param shuffle     whether rows and columns are put into a random order
     * @param randomState the seed
     * @throws IllegalArgumentException if there is such a setting
     */
    public ClassificationSettings {
        Ranges.requireAtLeast("samples", 1, samples);
        clusters.checkVertices(features.informative());
        if (!(flipY >= 0 && flipY <= 1)) {
            throw new IllegalArgumentException("flipY must lie between 0 and 1, found " + flipY);
        }
        shift.checkCount(features.total(), "shift");
        scale.checkCount(features.total(), "scale");
        if (scale instanceof PerFeature.Same same && same.value() <= 0) {
            throw new IllegalArgumentException("scale must be above 0, found " + same.value());
        }
    }

    /** {@return a builder that holds scikit-learn's defaults} */
    public static ClassificationSettingsBuilder builder() {
        return new ClassificationSettingsBuilder();
    }
}
