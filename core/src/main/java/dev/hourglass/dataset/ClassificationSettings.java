package dev.hourglass.dataset;

import dev.hourglass.number.Ranges;
import dev.hourglass.random.RandomState;
import java.util.Objects;

/**
 * What a synthetic classification table looks like: the parameters of scikit-learn's {@code make_classification}.
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
        Objects.requireNonNull(features, "features");
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

    /**
     * Scikit-learn's defaults: 100 rows of 20 columns, 2 of which are informative and 2 redundant, 2 classes of 2
     * clusters, the class of 1 row in 100 drawn anew, shuffled; the seed, which has no default there, is 0.
     */
    public ClassificationSettings() {
        this(100, new FeatureCounts(20, 2, 2, 0), new ClusterLayout(), 0.01, PerFeature.same(0), PerFeature.same(1),
                true, 0);
    }

    /**
     * {@return the same with another number of rows ({@code n_samples})}
     *
     * @param count 1 or more
     */
    public ClassificationSettings withSamples(int count) {
        return new ClassificationSettings(count, features, clusters, flipY, shift, scale, shuffle, randomState);
    }

    /**
     * {@return the same with other columns ({@code n_features}, {@code n_informative}, {@code n_redundant},
     * {@code n_repeated})}
     *
     * @param counts how many of each kind
     * @throws IllegalArgumentException if clusters, shift or scale do not suit them
     */
    public ClassificationSettings withFeatures(FeatureCounts counts) {
        return new ClassificationSettings(samples, counts, clusters, flipY, shift, scale, shuffle, randomState);
    }

    /**
     * {@return the same with other classes and clusters}
     *
     * @param layout which
     * @throws IllegalArgumentException if the columns do not suit it: where both become more, change the columns first
     */
    public ClassificationSettings withClusters(ClusterLayout layout) {
        return new ClassificationSettings(samples, features, layout, flipY, shift, scale, shuffle, randomState);
    }

    /**
     * {@return the same with another share of rows whose class is drawn anew ({@code flip_y})}
     *
     * @param fraction 0 to 1
     */
    public ClassificationSettings withFlipY(double fraction) {
        return new ClassificationSettings(samples, features, clusters, fraction, shift, scale, shuffle, randomState);
    }

    /**
     * {@return the same with another shift}
     *
     * @param offsets added to the columns; drawn ones lie between -classSep and classSep
     */
    public ClassificationSettings withShift(PerFeature offsets) {
        return new ClassificationSettings(samples, features, clusters, flipY, offsets, scale, shuffle, randomState);
    }

    /**
     * {@return the same with another scale}
     *
     * @param factors multiply the columns after the shift; drawn ones lie between 1 and 101
     */
    public ClassificationSettings withScale(PerFeature factors) {
        return new ClassificationSettings(samples, features, clusters, flipY, shift, factors, shuffle, randomState);
    }

    /**
     * {@return the same in a random order or not}
     *
     * @param atRandom whether rows and columns are put into one
     */
    public ClassificationSettings withShuffle(boolean atRandom) {
        return new ClassificationSettings(samples, features, clusters, flipY, shift, scale, atRandom, randomState);
    }

    /**
     * {@return the same with another seed ({@code random_state})}
     *
     * @param seed 0 to 4294967295
     */
    public ClassificationSettings withRandomState(long seed) {
        return new ClassificationSettings(samples, features, clusters, flipY, shift, scale, shuffle, seed);
    }

    /** A number for every column that is added to it; {@code random} is drawn from if they are random. */
    double[] drawShift(RandomState random) {
        return shift.resolve(features.total(), random, u -> (2 * u - 1) * clusters.classSep());
    }

    /** A number for every column that multiplies it; {@code random} is drawn from if they are random. */
    double[] drawScale(RandomState random) {
        return scale.resolve(features.total(), random, u -> 1 + 100 * u);
    }
}
