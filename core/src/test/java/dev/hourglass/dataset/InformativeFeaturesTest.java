package dev.hourglass.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.golden.Golden;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * scikit-learn's test of informative features: with a separation of a million, every cluster has a quadrant of its own,
 * and its center lies on a vertex of the hypercube exactly when it should.
 */
class InformativeFeaturesTest {
    /** scikit-learn's test compares to 5 decimals; its assertion allows 1.5 units of the last. */
    private static final double DECIMALS = 1.5e-5;

    static Stream<String> cases() {
        return Golden.lines("/corpora/make_classification/informative.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void clustersLieWhereTheyShould(String parameters) {
        ClassificationSettings settings = ClassificationParameters.settings(List.of(parameters.split(";")));
        ClassificationSamples samples = ClassificationGenerator.generate(settings);
        Map<String, List<Integer>> quadrants = new TreeMap<>();
        for (int r = 0; r < samples.y().length; r++) {
            quadrants.computeIfAbsent(signs(samples, r), signs -> new ArrayList<>()).add(r);
        }
        ClusterLayout clusters = settings.clusters();
        assertEquals(clusters.clusters(), quadrants.size());
        int[] quadrantsOfClass = new int[clusters.classes()];
        for (List<Integer> rows : quadrants.values()) {
            int label = samples.y()[rows.get(0)];
            assertTrue(rows.stream().allMatch(r -> samples.y()[r] == label));
            quadrantsOfClass[label]++;
            assertEquals(clusters.onCube(), isOnVertex(samples, rows, clusters.classSep()));
        }
        assertTrue(Arrays.stream(quadrantsOfClass).allMatch(count -> count == clusters.perClass()));
    }

    private static String signs(ClassificationSamples samples, int row) {
        StringBuilder signs = new StringBuilder();
        for (int c = 0; c < samples.x().columns(); c++) {
            signs.append(samples.x().get(row, c) < 0 ? '-' : '+');
        }
        return signs.toString();
    }

    private static boolean isOnVertex(ClassificationSamples samples, List<Integer> rows, double separation) {
        boolean onVertex = true;
        for (int c = 0; c < samples.x().columns(); c++) {
            int column = c;
            double center = rows.stream().mapToDouble(r -> samples.x().get(r, column)).average().orElseThrow();
            onVertex &= Math.abs(Math.abs(center) / separation - 1) < DECIMALS;
        }
        return onVertex;
    }
}
