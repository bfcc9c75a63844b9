package dev.hourglass.dataset;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.number.Ranges;
import dev.hourglass.random.RandomState;
import dev.hourglass.random.SeedStreams;
import java.util.Arrays;
import java.util.Optional;

/**
 * Rows like those of {@link ClassificationGenerator}, one after the other and as many as are wanted, in memory that
 * does not grow with them: for tables larger than memory.
 *
 * <p>Clusters, combinations and the order of columns are drawn first, as the method of {@code make_classification} has
 * it; then every row draws its cluster, its numbers and its class. The rows are not those that scikit-learn makes,
 * which draws all rows of a column at a time and shuffles them in the end. They depend on the settings but for
 * {@link ClassificationSettings#samples}, which say when blocks end, and not on how many are asked for at a time: a
 * longer table begins with a shorter one. Rows always come mixed; without {@code shuffle} columns keep the order of
 * their kinds.
 *
 * <p>Not for several threads at once.
 */
public final class ClassificationStream {
    /** Parts that the whole of the rows is divided into, when each draws its cluster. */
    private static final int PARTS = 1 << 30;
    /** Numbers of a block: blocks are handed on seldom, and a few of them are little memory. */
    private static final int BLOCK_NUMBERS = 1 << 16;

    private final ClassificationSettings settings;
    private final FeatureCounts features;
    private final double[][] centroids;
    private final RandomMixture[] covariances;
    private final RandomMixture combinations;
    private final int[] repeated;
    private final double[] shift;
    private final double[] scale;
    private final int[] columnOrder;
    /** For each cluster, the first part that is none of its own. */
    private final int[] ends;
    private final RandomState rows;
    private final double[] row;
    private final double[] normals;
    private long made;

    /**
     * A stream before its first row.
     *
     * @param settings what rows look like; how many samples they name says how many rows come in blocks
     * @throws IllegalArgumentException if the seed is out of range, or the weights leave the last class less than
     *                                  nothing
     */
    public ClassificationStream(ClassificationSettings settings) {
        this.settings = settings;
        this.features = settings.features();
        RandomState shape = SeedStreams.stream(settings.randomState(), "clusters");
        int informative = features.informative();
        this.centroids = Centroids.draw(shape, settings.clusters(), informative);
        this.covariances = new RandomMixture[centroids.length];
        Arrays.setAll(covariances, k -> new RandomMixture(shape, informative, informative));
        this.combinations = new RandomMixture(shape, informative, features.redundant());
        this.repeated = new int[features.repeated()];
        Arrays.setAll(repeated, i -> features.drawRepeated(shape));
        this.shift = settings.drawShift(shape);
        this.scale = settings.drawScale(shape);
        this.columnOrder = settings.shuffle() ? shape.permutation(features.total()) : ascending(features.total());
        this.ends = ends(settings.clusters());
        this.rows = SeedStreams.stream(settings.randomState(), "rows");
        this.row = new double[features.total()];
        this.normals = new double[informative];
    }

    private static int[] ascending(int count) {
        int[] numbers = new int[count];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    private static int[] ends(ClusterLayout clusters) {
        int[] ends = clusters.sizes(PARTS);
        long end = 0;
        for (int k = 0; k < ends.length; k++) {
            end = Math.min(PARTS, end + ends[k]);
            ends[k] = (int) end;
        }
        return ends;
    }

    /**
     * {@return the next rows}
     *
     * @param count how many, 1 or more
     * @throws IllegalArgumentException if they would not fit one array
     */
    public ClassificationSamples next(int count) {
        Ranges.requireAtLeast("rows", 1, count);
        DoubleMatrix matrix = new DoubleMatrix(count, features.total());
        int[] labels = new int[count];
        for (int r = 0; r < count; r++) {
            labels[r] = nextRow();
            for (int c = 0; c < row.length; c++) {
                int source = columnOrder[c];
                matrix.set(r, c, (row[source] + shift[source]) * scale[source]);
            }
        }
        made += count;
        return new ClassificationSamples(matrix, labels);
    }

    /** {@return the next of as many rows as the settings name, some at a time; nothing after the last of them} */
    public Optional<ClassificationSamples> nextBlock() {
        long left = settings.samples() - made;
        int most = Math.max(1, BLOCK_NUMBERS / features.total());
        return left <= 0 ? Optional.empty() : Optional.of(next((int) Math.min(most, left)));
    }

    /** Draws a row, columns in the order of their kinds; {@return its class} */
    private int nextRow() {
        int cluster = nextCluster();
        int informative = features.informative();
        Arrays.setAll(normals, c -> rows.standardNormal());
        covariances[cluster].mix(normals, 0, row, 0);
        for (int c = 0; c < informative; c++) {
            row[c] += centroids[cluster][c];
        }
        combinations.mix(row, 0, row, informative);
        int at = informative + features.redundant();
        for (int source : repeated) {
            row[at++] = row[source];
        }
        while (at < row.length) {
            row[at++] = rows.standardNormal();
        }
        int classes = settings.clusters().classes();
        boolean flipped = rows.randomSample() < settings.flipY();
        return flipped ? (int) rows.randint(0, classes) : cluster % classes;
    }

    private int nextCluster() {
        int part = (int) (rows.randomSample() * PARTS);
        int cluster = 0;
        while (ends[cluster] <= part) {
            cluster++;
        }
        return cluster;
    }
}
