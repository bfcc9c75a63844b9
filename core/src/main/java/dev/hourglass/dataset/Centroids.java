package dev.hourglass.dataset;

import dev.hourglass.random.RandomState;

/** Where the clusters of a synthetic table lie: at vertices of a hypercube, or at random places on the way there. */
final class Centroids {
    private Centroids() {
    }

    /**
     * Draws them.
     *
     * @param random     vertices first, then what moves clusters away from them
     * @param clusters   how many, how far apart, and whether they stay on the vertices
     * @param dimensions of the hypercube
     * @return a centroid for each cluster
     */
    static double[][] draw(RandomState random, ClusterLayout clusters, int dimensions) {
        double separation = clusters.classSep();
        double[][] centroids = Hypercube.vertices(random, clusters.clusters(), dimensions);
        for (double[] centroid : centroids) {
            for (int c = 0; c < dimensions; c++) {
                centroid[c] = centroid[c] * (2 * separation) - separation;
            }
        }
        if (!clusters.onCube()) {
            moveOffVertices(centroids, random, dimensions);
        }
        return centroids;
    }

    private static void moveOffVertices(double[][] centroids, RandomState random, int dimensions) {
        double[] byCluster = random.randomSample(centroids.length);
        double[] byColumn = random.randomSample(dimensions);
        for (int k = 0; k < centroids.length; k++) {
            for (int c = 0; c < dimensions; c++) {
                centroids[k][c] = centroids[k][c] * byCluster[k] * byColumn[c];
            }
        }
    }
}
