package dev.hourglass.dataset;

import dev.hourglass.number.Ranges;
import java.util.Objects;

/**
 * The clusters a synthetic table is made of: cluster k belongs to class k modulo the number of classes.
 *
 * @param weights  the share of rows of every class
 * @param perClass clusters in every class, 1 or more
 * @param classSep half the edge of the hypercube whose vertices are the centroids, 0 or more: larger is easier to tell
 *                 apart
 * @param onCube   whether centroids stay on the vertices, or move to random places along the edges
 */
public record ClusterLayout(ClassShares weights, int perClass, double classSep, boolean onCube) {

    /**
     * Refuses no clusters, too many to be numbered, and a separation that is negative or not finite.
     *
     * @param weights  the share of rows of every class
     * @param perClass clusters in every class
     * @param classSep half the edge of the hypercube
     * @param onCube   whether centroids stay on vertices
     * @throws IllegalArgumentException if a setting is out of its range
     */
    public ClusterLayout {
        Objects.requireNonNull(weights, "weights");
        Ranges.requireAtLeast("clustersPerClass", 1, perClass);
        if (!(classSep >= 0 && classSep < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("classSep must be a finite number, 0 or more, found " + classSep);
        }
        long clusters = (long) weights.shares().size() * perClass;
        if (clusters > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(weights.shares().size() + " classes of " + perClass
                    + " clusters are more than " + Integer.MAX_VALUE);
        }
    }

    /** Scikit-learn's defaults: two equal classes of two clusters, on the vertices of a hypercube with edges of 2. */
    public ClusterLayout() {
        this(ClassShares.equal(2), 2, 1, true);
    }

    /**
     * {@return the same with other classes ({@code n_classes}, {@code weights})}
     *
     * @param shares of the rows, one for each class
     */
    public ClusterLayout withWeights(ClassShares shares) {
        return new ClusterLayout(shares, perClass, classSep, onCube);
    }

    /**
     * {@return the same with another number of clusters in every class ({@code n_clusters_per_class})}
     *
     * @param count 1 or more
     */
    public ClusterLayout withPerClass(int count) {
        return new ClusterLayout(weights, count, classSep, onCube);
    }

    /**
     * {@return the same with classes farther apart or closer ({@code class_sep})}
     *
     * @param halfEdge of the hypercube of centroids, 0 or more
     */
    public ClusterLayout withClassSep(double halfEdge) {
        return new ClusterLayout(weights, perClass, halfEdge, onCube);
    }

    /**
     * {@return the same with centroids on the vertices or not ({@code hypercube})}
     *
     * @param onVertices whether they stay there
     */
    public ClusterLayout withOnCube(boolean onVertices) {
        return new ClusterLayout(weights, perClass, classSep, onVertices);
    }

    /** {@return how many classes there are} */
    public int classes() {
        return weights.shares().size();
    }

    /** {@return how many clusters there are in all classes together} */
    public int clusters() {
        return classes() * perClass;
    }

    /**
     * Refuses features too few for every cluster to have a vertex of its own.
     *
     * @param informative dimensions of the hypercube
     */
    void checkVertices(int informative) {
        if (informative < Integer.SIZE - 1 && clusters() > 1 << informative) {
            throw new IllegalArgumentException("classes (" + classes() + ") * clustersPerClass (" + perClass
                    + ") must be at most 2^informative (2^" + informative + " = " + (1 << informative)
                    + "): every cluster needs a vertex of its own");
        }
    }

    /**
     * How many rows every cluster gets: its share rounded down, then one more each in turn while rows are left.
     * Clusters may sum to more than all rows; then the last ones are cut off.
     *
     * @param samples rows in total
     * @return one size for each cluster, 0 to {@code samples}
     * @throws IllegalArgumentException if a share is so far below zero that rows would be missing
     */
    int[] sizes(int samples) {
        int[] sizes = new int[clusters()];
        long dealt = 0;
        for (int k = 0; k < sizes.length; k++) {
            sizes[k] = share(weights.shares().get(k % classes()), samples);
            dealt += sizes[k];
        }
        for (int i = 0; i < samples - dealt; i++) {
            sizes[i % sizes.length]++;
        }
        return sizes;
    }

    private int share(double weight, int samples) {
        int share = (int) (samples * weight / perClass);
        if (share < 0) {
            throw new IllegalArgumentException("the weights sum to more than 1, which leaves " + weight
                    + " for the last class: lower them, or give a weight for every class");
        }
        return Math.min(share, samples);
    }
}
