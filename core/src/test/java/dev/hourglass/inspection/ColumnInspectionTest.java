package dev.hourglass.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.autoencoder.AutoencoderLayers;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.loss.MixedLoss;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** What is said of columns before a training, and what they are refused for. */
class ColumnInspectionTest {
    private static final AutoencoderSettings ONE = new AutoencoderSettings().withBottleneck(1);

    private final List<Finding> findings = new ArrayList<>();

    private List<String> told(Features features, DoubleMatrix rows, AutoencoderSettings settings) {
        findings.clear();
        ColumnInspection.of(features, rows, MinMaxScaler.fitByMagnitude(rows), settings, findings::add);
        return findings.stream().map(Finding::toString).toList();
    }

    private UnusableDataException refusal(Features features, DoubleMatrix rows) {
        return assertThrows(UnusableDataException.class, () -> told(features, rows, ONE));
    }

    /** A column for each function, of the numbers of the rows. */
    private static DoubleMatrix matrix(int rows, DoubleUnaryOperator... columns) {
        DoubleMatrix matrix = new DoubleMatrix(rows, columns.length);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns.length; column++) {
                matrix.set(row, column, columns[column].applyAsDouble(row));
            }
        }
        return matrix;
    }

    private static DoubleUnaryOperator constant(double value) {
        return row -> value;
    }

    /** All equal but for the last bits of one row. */
    private static DoubleUnaryOperator rounded() {
        return row -> row == 1 ? Math.nextUp(0.1) : 0.1;
    }

    @Test
    void noColumnIsTooFew() {
        UnusableDataException refusal = refusal(Features.ofNumbers(List.of()), new DoubleMatrix(3, 0));
        assertEquals("no column is left to learn from", refusal.getMessage());
        assertEquals("the data needs one numeric column besides the target and those ignored",
                refusal.remedy().toString());
    }

    @Test
    void oneRowIsTooFew() {
        UnusableDataException refusal = refusal(Features.ofNumbers(List.of("a")), matrix(1, row -> row));
        assertEquals("found one row to learn from, expected two or more", refusal.getMessage());
        assertEquals("use more rows, or fewer of them for measuring", refusal.remedy().toString());
        assertEquals(List.of(), told(Features.ofNumbers(List.of("a", "b")), matrix(2, row -> row, row -> -row), ONE));
    }

    @Test
    void constantColumnsAreTold() {
        DoubleMatrix rows = matrix(3, row -> row, constant(4), constant(5), row -> -row);
        assertEquals(List.of("2 columns are constant and say nothing: \"b\", \"c\""),
                told(Features.ofNumbers(List.of("a", "b", "c", "d")), rows, ONE));
        assertEquals(List.of("a column is constant and says nothing: \"b\""),
                told(Features.ofNumbers(List.of("a", "b")), matrix(3, row -> row, constant(4)), ONE));
    }

    @Test
    void columnsOfRoundingErrorsAreTold() {
        assertEquals(List.of("the values of a column differ by no more than rounding errors, and count as one: \"b\""),
                told(Features.ofNumbers(List.of("a", "b")), matrix(3, row -> row, rounded()), ONE));
        assertEquals(List.of("a column is constant and says nothing: \"d\"",
                "the values of 2 columns differ by no more than rounding errors, and count as one: \"b\", \"c\""),
                told(Features.ofNumbers(List.of("a", "b", "c", "d")),
                        matrix(3, row -> row, rounded(), rounded(), constant(0)), ONE));
    }

    @Test
    void constantColumnsAloneAreRefused() {
        UnusableDataException refusal = refusal(Features.ofNumbers(List.of("a", "b")),
                matrix(3, rounded(), constant(4)));
        assertEquals("every column is constant: \"b\", \"a\"", refusal.getMessage());
        assertEquals("check that it is the right file: there is nothing to learn from it",
                refusal.remedy().toString());
        assertEquals(List.of(), findings);
    }

    @Test
    void farValuesAreToldWithAnExample() {
        DoubleUnaryOperator one = row -> row == 7 ? 1e6 : row;
        DoubleUnaryOperator two = row -> row < 2 ? -1e7 : row;
        Features features = Features.ofNumbers(List.of("a", "b", "c"));
        assertEquals(List.of("a few values flatten a column: \"b\"; 49 of 50 rows lie within a hundredth of its range,"
                + " 0 to 49, because of 1000000: correct such values, or remove their rows"),
                told(features, matrix(50, row -> row, one, row -> -row), ONE));
        assertEquals(List.of("a few values flatten 2 columns: \"a\", \"c\"; 48 of 50 rows lie within a hundredth of"
                + " its range, 2 to 49, because of 2 values such as -10000000 in the first of them: correct such"
                + " values, or remove their rows"),
                told(features, matrix(50, two, row -> -row, one), ONE));
    }

    /** The column behind a category is found where it is, and the category's own numbers are not looked at. */
    @Test
    void categoriesAreNeverFar() {
        Features features = new Features(List.of(new Feature("k", Double.NaN, List.of("x", "y")),
                Feature.number("b")));
        DoubleUnaryOperator rare = row -> row == 3 ? 1e6 : 0.001 * row;
        assertEquals(List.of(), told(features, matrix(50, rare, rare, row -> row), ONE));
        assertEquals(1, told(features, matrix(50, row -> row % 2, row -> 1 - row % 2, rare), ONE).size());
    }

    @Test
    void aCodeAsWideAsTheDataIsTold() {
        Features features = Features.ofNumbers(List.of("a", "b"));
        DoubleMatrix rows = matrix(3, row -> row, row -> -row);
        assertEquals(List.of(), told(features, rows, ONE));
        assertEquals(List.of("a bottleneck of 2 does not compress 2 columns"),
                told(features, rows, ONE.withBottleneck(2)));
        assertEquals(List.of("a bottleneck of 3 does not compress 2 columns"),
                told(features, rows, ONE.withBottleneck(3)));
        assertEquals(List.of("a bottleneck of 1 does not compress 1 column"),
                told(Features.ofNumbers(List.of("a")), matrix(3, row -> row), ONE));
        Features category = new Features(List.of(new Feature("k", Double.NaN, List.of("x", "y"))));
        assertEquals(List.of("a bottleneck of 2 does not compress 2 numbers"),
                told(category, rows, ONE.withBottleneck(2)));
    }

    @Test
    void aCodeThatIsMeantToBeWideIsNotTold() {
        AutoencoderSettings wide = ONE.withLayers(new AutoencoderLayers().withLeastBottleneck(8));
        assertEquals(List.of(), told(Features.ofNumbers(List.of("a", "b")), matrix(3, row -> row, row -> -row), wide));
    }

    @Test
    void aLossOfCategoriesWithoutAnyIsTold() {
        AutoencoderSettings mixed = ONE.withObjective(ONE.objective().withLoss(new MixedLoss()));
        DoubleMatrix rows = matrix(3, row -> row, row -> -row);
        assertEquals(List.of("no column holds categories: of numbers alone, the loss mixed is the mean squared error"),
                told(Features.ofNumbers(List.of("a", "b")), rows, mixed));
        assertFalse(findings.get(0).isWarning());
        assertEquals(List.of(), told(new Features(List.of(new Feature("k", Double.NaN, List.of("x", "y")))),
                rows, mixed));
    }
}
