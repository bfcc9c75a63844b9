package dev.hourglass.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.inspection.Finding;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.preprocessing.MinMaxSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Classes by exclusive or: no line divides the raw columns; a code that is the product of both is divided by one. */
class EncodingComparisonTest {
    private static final int ROWS = 80;

    private static EncodingComparison.Part part(boolean encodedIsRaw) {
        DoubleMatrix rows = new DoubleMatrix(ROWS, 2);
        Matrix codes = new Matrix(ROWS, 1);
        int[] classes = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double x = i % 2 == 0 ? 1 : -1;
            double y = i / 2 % 2 == 0 ? 1 : -1;
            rows.set(i, 0, x);
            rows.set(i, 1, y);
            codes.set(i, 0, (float) (encodedIsRaw ? x : x * y));
            classes[i] = x * y > 0 ? 1 : 0;
        }
        return new EncodingComparison.Part(rows, codes, classes);
    }

    private static EncodingComparison compare(EncodingComparison.Part part) {
        return EncodingComparison.of(new LogisticRegression(), part, part, List.of("no", "yes"), 1);
    }

    @Test
    void aCodeThatTellsClassesApartHelps() {
        EncodingComparison comparison = compare(part(false));
        assertEquals(0.5, comparison.raw().accuracy());
        assertEquals(1, comparison.encoded().accuracy());
        assertEquals(Verdict.Outcome.HELPED, comparison.verdict().outcome());
        assertTrue(comparison.verdict().isEvident());
        assertEquals(ROWS, comparison.trainRows());
        assertEquals(ROWS, comparison.testRows());
    }

    /** Ranges a hundred times as wide leave the columns so small that a penalty holds their coefficients back. */
    @Test
    void rawColumnsAreScaledByRangesThatAreKnown() {
        EncodingComparison.Part any = part(true);
        int[] byTheFirstColumn = IntStream.range(0, ROWS).map(i -> i % 2).toArray();
        EncodingComparison.Part part = new EncodingComparison.Part(any.rows(), any.codes(), byTheFirstColumn);
        EncodingComparison.Part known = part.withRanges(Optional.of(MinMaxScaler.fitByMagnitude(part.rows())));
        assertEquals(compare(part).raw().logLoss(), compare(known).raw().logLoss());
        EncodingComparison.Part other = part.withRanges(Optional.of(
                new MinMaxScaler(new double[] {-100, -100}, new double[] {100, 100}, new MinMaxSettings())));
        assertNotEquals(compare(part).raw().logLoss(), compare(other).raw().logLoss());
    }

    /** No line divides the raw columns, so every row gets the same class there. */
    @Test
    void scoresThatSayLittleAreWarnedOf() {
        List<String> labels = List.of("no", "yes\u001b");
        List<Finding> findings = compare(part(false)).findings(labels, false);
        assertEquals(1, findings.size());
        assertTrue(findings.get(0).isWarning());
        assertTrue(findings.get(0).text().matches(
                "logistic regression on raw columns gives every test row the class \"(no|yes.*)\""),
                findings.get(0).text());
        assertEquals("balanced lets every class count the same", findings.get(0).remedy().toString());
        assertTrue(compare(part(false)).findings(labels, true).get(0).remedy().isEmpty());
        assertEquals(2, compare(part(true)).findings(labels, true).size());
    }

    /** Test rows of another kind than the training's, and of its kind: C is the same, and so are its scores. */
    @Test
    void eachClassifierChoosesItsCOnTrainingRowsAlone() {
        EncodingComparison.Part train = part(false);
        RegularizationSearch search = RegularizationSearch.of(new LogisticRegression().withStandardized(true));
        EncodingComparison same = EncodingComparison.of(search, train, train, List.of("no", "yes"), 2);
        EncodingComparison other = EncodingComparison.of(search, train, part(true), List.of("no", "yes"), 2);
        assertEquals(same.encoded().choice(), other.encoded().choice());
        assertEquals(1, other.encoded().choice().orElseThrow().accuracy());
        assertEquals(1000, same.encoded().c(), "nothing speaks against large coefficients");
        assertEquals(0.001, same.raw().c(), "nothing speaks for them");
        assertEquals(same.encoded().c(), same.encoded().choice().orElseThrow().c());
        assertTrue(other.encoded().accuracy() < 1);
        assertEquals(1, compare(train).encoded().c());
        assertTrue(compare(train).encoded().choice().isEmpty());
        assertEquals(same.encoded().accuracy(), same.encoded().balancedAccuracy());
    }

    /** The scaled columns stand first in a choice; codes have the C of whoever was chosen. */
    @Test
    void eachClassifierHasTheCThatWasFoundWithTheEncoding() {
        EncodingChoice found = new EncodingChoice(List.of(candidate("raw", 0.25), candidate("denoise", 4),
                candidate("whiten", 16)), 2);
        EncodingComparison comparison = EncodingComparison.of(found, new LogisticRegression().withC(9), part(false),
                part(false), List.of("no", "yes"), 1);
        assertEquals(0.25, comparison.raw().c());
        assertEquals(16, comparison.encoded().c());
    }

    private static EncodingChoice.Candidate candidate(String name, double c) {
        return new EncodingChoice.Candidate(name, c, List.of());
    }

    @Test
    void aCodeThatSaysNoMoreDoesNot() {
        assertTrue(compare(part(true)).verdict().outcome() != Verdict.Outcome.HELPED);
    }
}
