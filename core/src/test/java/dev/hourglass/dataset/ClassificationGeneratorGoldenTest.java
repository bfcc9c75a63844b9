package dev.hourglass.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.golden.Golden;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.random.RandomState;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole tables of scikit-learn's make_classification: labels and orders exactly, numbers to the last bits. */
class ClassificationGeneratorGoldenTest {
    private static final String FOLDER = "/golden/make_classification/";
    /** Of the largest absolute value; the golden files' README says where it comes from. */
    private static final double RELATIVE = 1e-14;
    private static final double UNIT_ROUNDOFF = 0x1p-53;

    @ParameterizedTest
    @ValueSource(strings = {"01_tutorial", "02_defaults", "03_three_classes", "04_weights_flip0", "05_flip01_sep2",
            "06_no_hypercube", "07_repeated_useless", "08_no_shuffle", "09_shift_scale_none", "10_one_cluster",
            "11_odd_all", "12_33_informative", "13_full_hypercube", "14_shift_scale_values", "15_weights_sum_lt_1",
            "16_one_informative", "17_gaussian_odd_cache", "18_weights_sum_gt_1"})
    void tableIsScikitLearns(String name) {
        ClassificationSettings settings =
                ClassificationParameters.settings(Golden.lines(FOLDER + name + "/params.txt"));
        ClassificationSamples samples = ClassificationGenerator.generate(settings);
        assertEquals(settings.samples(), samples.x().rows());
        assertEquals(settings.features().total(), samples.x().columns());
        assertArrayEquals(Golden.lines(FOLDER + name + "/y.txt").stream().mapToInt(Integer::parseInt).toArray(),
                samples.y());
        boolean full = Golden.exists(FOLDER + name + "/X_full.csv");
        assertRows(FOLDER + name + (full ? "/X_full.csv" : "/X_head20.csv"), samples.x());
        if (!full) {
            assertColumns(FOLDER + name + "/X_columns.csv", samples.x());
        }
        assertInner(FOLDER + name + "/inner.txt", settings);
    }

    private static void assertRows(String file, DoubleMatrix x) {
        double[][] expected = ClassificationParameters.rows(file);
        double tolerance = RELATIVE * largest(x);
        for (int r = 0; r < expected.length; r++) {
            assertArrayEquals(expected[r], row(x, r), tolerance, "row " + r);
        }
    }

    private static double[] row(DoubleMatrix x, int row) {
        return Arrays.copyOfRange(x.values(), row * x.columns(), (row + 1) * x.columns());
    }

    private static double largest(DoubleMatrix x) {
        return Arrays.stream(x.values()).map(Math::abs).max().orElseThrow();
    }

    /** Mean, population standard deviation, least and greatest value of every column over all rows. */
    private static void assertColumns(String file, DoubleMatrix x) {
        double[][] expected = ClassificationParameters.rows(file);
        double tolerance = (RELATIVE + x.rows() * UNIT_ROUNDOFF) * largest(x);
        for (int c = 0; c < x.columns(); c++) {
            double[] column = column(x, c);
            double mean = Arrays.stream(column).sum() / column.length;
            double variance = Arrays.stream(column).map(v -> (v - mean) * (v - mean)).sum() / column.length;
            double[] actual = {mean, Math.sqrt(variance), Arrays.stream(column).min().orElseThrow(),
                Arrays.stream(column).max().orElseThrow()};
            assertArrayEquals(expected[c], actual, tolerance, "column " + c);
        }
    }

    private static double[] column(DoubleMatrix x, int column) {
        double[] values = new double[x.rows()];
        Arrays.setAll(values, r -> x.get(r, column));
        return values;
    }

    private static void assertInner(String file, ClassificationSettings settings) {
        ClusterLayout clusters = settings.clusters();
        double[][] vertices = Hypercube.vertices(
                new RandomState(settings.randomState()), clusters.clusters(), settings.features().informative());
        int next = 0;
        for (String[] record : Golden.records(file)) {
            if (record[0].equals("hypercube_row")) {
                assertArrayEquals(Golden.doubles(record[1]), vertices[next++]);
            } else {
                assertArrayEquals(Golden.ints(record[1]), clusters.sizes(settings.samples()));
            }
        }
        assertEquals(vertices.length, next);
    }

    @Test
    void everyRowOfTheTutorialHasTheMeanItShould() {
        DoubleMatrix x = ClassificationGenerator.generate(
                ClassificationParameters.settings(Golden.lines(FOLDER + "01_tutorial/params.txt"))).x();
        double[][] expected = ClassificationParameters.rows(FOLDER + "01_tutorial/X_row_means.txt");
        double tolerance = (RELATIVE + x.columns() * UNIT_ROUNDOFF) * largest(x);
        assertEquals(x.rows(), expected.length);
        for (int r = 0; r < expected.length; r++) {
            assertEquals(expected[r][0], Arrays.stream(row(x, r)).sum() / x.columns(), tolerance, "row " + r);
        }
    }

    @Test
    void theFirstTableOfScikitLearnsOwnTests() {
        ClassificationSamples samples = ClassificationGenerator.generate(new ClassificationSettings()
                .withFeatures(new FeatureCounts(20, 5, 1, 1))
                .withClusters(new ClusterLayout(ClassShares.of(3, 0.1, 0.25), 1, 1, false))
                .withShift(PerFeature.drawn()).withScale(PerFeature.drawn()));
        double[][] expected = ClassificationParameters.rows("/corpora/make_classification/mkc_100x20.csv");
        int[] counts = new int[3];
        for (int r = 0; r < 100; r++) {
            assertArrayEquals(Arrays.copyOf(expected[r], 20), row(samples.x(), r), RELATIVE * largest(samples.x()));
            assertEquals(expected[r][20], samples.y()[r]);
            counts[samples.y()[r]]++;
        }
        assertArrayEquals(new int[] {10, 25, 65}, counts);
    }

    @Test
    void moreThanThirtyInformativeFeaturesGiveDifferentRows() {
        DoubleMatrix x = ClassificationGenerator.generate(new ClassificationSettings().withSamples(2000)
                .withFeatures(new FeatureCounts(31, 31, 0, 0)).withScale(PerFeature.same(0.5))).x();
        long different = IntStream.range(0, x.rows()).mapToObj(r -> Arrays.toString(row(x, r)))
                .distinct().count();
        assertEquals(2000, different);
    }
}
