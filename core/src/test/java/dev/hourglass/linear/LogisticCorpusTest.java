package dev.hourglass.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.golden.Golden;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of scikit-learn's own tests, solved exactly. */
class LogisticCorpusTest {
    private static final String FOLDER = "/corpora/logreg/";
    /** How near the expected numbers themselves are to the optimum: see grad_inf and the README beside them. */
    private static final double TOLERANCE = 1e-6;

    @ParameterizedTest
    @ValueSource(strings = {"lr_predict2_C1", "lr_predict2_C100", "lr_predict2_noicpt", "lr_predict3_C10",
            "lr_iris_multi_C150", "lr_iris_ovr_C150", "lr_iris_binary_multinomial", "lr_iris_identifiable_noicpt",
            "lr_solvers", "lr_solvers_multiclass", "lr_multinomial_icpt", "lr_proba_multi", "lr_proba_ovr",
            "lr_C_0.001", "lr_C_1", "lr_C_1000", "lr_balanced_multi", "lr_balanced_bin", "lr_breast_scaled",
            "lr_wine_raw", "lr_wine_scaled", "lr_zero_decision"})
    void findsTheOptimum(String name) {
        Map<String, String> expected = Golden.properties(FOLDER + name + ".txt", "|");
        LabeledData data = LabeledData.ofCsv(FOLDER + expected.get("data"));
        ClassLabels labels = ClassLabels.of(data.labels());
        assertEquals(List.of(expected.get("classes").split(" ")), labels.labels());

        LogisticModel model = settings(expected).fit(data.x(), data.codes());

        assertTrue(model.convergence().converged(), () -> model.convergence().toString());
        assertArrayEquals(Golden.doubles(expected.get("coef")), model.coefficients().values(), TOLERANCE);
        assertArrayEquals(Golden.doubles(expected.get("intercept")), model.intercepts(), TOLERANCE);
        assertArrayEquals(Golden.doubles(expected.get("proba")),
                model.predictProbabilities(data.x()).values(), TOLERANCE);
        assertEquals(List.of(expected.get("predict").split(" ")),
                Arrays.stream(model.predict(data.x())).mapToObj(labels::label).toList());
    }

    /** The expected weights of these two cases are what "balanced" has to find from the data. */
    @ParameterizedTest
    @ValueSource(strings = {"lr_balanced_multi", "lr_balanced_bin"})
    void balancedWeightsAreThoseThatWereGiven(String name) {
        Map<String, String> expected = Golden.properties(FOLDER + name + ".txt", "|");
        LabeledData data = LabeledData.ofCsv(FOLDER + expected.get("data"));
        LogisticModel given = settings(expected).fit(data.x(), data.codes());
        LogisticModel balanced =
                settings(expected).withClassWeights(ClassWeights.balanced()).fit(data.x(), data.codes());
        assertArrayEquals(given.coefficients().values(), balanced.coefficients().values(), TOLERANCE);
    }

    private static LogisticRegression settings(Map<String, String> expected) {
        String weights = expected.get("class_weight");
        return new LogisticRegression()
                .withC(Double.parseDouble(expected.get("C")))
                .withIntercept(Boolean.parseBoolean(expected.get("fit_intercept")))
                .withMultiClass(expected.get("mode").equals("ovr") ? MultiClass.ONE_VS_REST : MultiClass.MULTINOMIAL)
                .withClassWeights(weights == null ? ClassWeights.none() : ClassWeights.given(Golden.doubles(weights)));
    }
}
