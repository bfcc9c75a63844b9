package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.loss.MixedLoss;
import dev.hourglass.loss.Objective;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole autoencoder without its training gives what the trained one does, row by row. */
class ReconstructorTest {
    private static final DoubleMatrix ROWS = EasyData.rows(200, 1);
    private static final DoubleMatrix NEW_ROWS = EasyData.rows(31, 2);
    private static final double NEARLY = 1e-4;

    private static Autoencoder fit(AutoencoderSettings settings) {
        return Autoencoder.fit(Features.ofNumbers(EasyData.NAMES), FitData.of(ROWS), settings, 1,
                ProgressListener.SILENT);
    }

    /** But for the roundings of the first layer, which has the scaling folded into it. */
    @ParameterizedTest
    @EnumSource(Scaling.class)
    void errorsAndReconstructionsAreThoseOfTheTrainedNetwork(Scaling scaling) {
        Autoencoder trained = fit(EasyData.QUICK.withScaling(scaling));
        Reconstructor whole = trained.reconstructor();
        ReconstructionErrors errors = whole.errors(NEW_ROWS, 1);
        double[] expected = trained.reconstructionErrors(NEW_ROWS, 1);
        DoubleMatrix back = whole.reconstruct(NEW_ROWS, 1);
        assertEquals(trained.reconstruct(NEW_ROWS, 1), back);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], errors.ofRows()[i], NEARLY * Math.max(1, expected[i]), "row " + i);
        }
        assertEquals(List.of(), errors.notFinite());
        assertEquals(scaling == Scaling.SOFT_WHITENING, whole.mixesColumns());
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void theColumnsOfARowAddUpToItsError(Scaling scaling) {
        ReconstructionErrors errors = fit(EasyData.QUICK.withScaling(scaling)).reconstructor().errors(NEW_ROWS, 1);
        for (int i = 0; i < NEW_ROWS.rows() && scaling != Scaling.SOFT_WHITENING; i++) {
            double sum = 0;
            for (int j = 0; j < NEW_ROWS.columns(); j++) {
                sum += errors.ofColumns().get(i, j);
                assertTrue(errors.ofColumns().get(i, j) <= errors.ofColumns().get(i, errors.worstColumn(i)));
            }
            assertEquals(errors.ofRows()[i], sum / NEW_ROWS.columns(), 1e-12 * sum);
        }
    }

    /** Soft whitening has errors of columns in the range of training, where {@link ColumnErrors} has them too. */
    @Test
    void errorsOfWhitenedColumnsAreOfTheirRange() {
        Autoencoder trained = fit(EasyData.QUICK.withScaling(Scaling.SOFT_WHITENING));
        ReconstructionErrors errors = trained.reconstructor().errors(NEW_ROWS, 1);
        double[] expected = trained.columnErrors(NEW_ROWS, 1).squaredErrors();
        for (int j = 0; j < expected.length; j++) {
            int column = j;
            double sum = IntStream.range(0, NEW_ROWS.rows()).mapToDouble(i -> errors.ofColumns().get(i, column)).sum();
            assertEquals(expected[j], sum, 1e-9 * sum);
        }
    }

    /** More rows than one block has. */
    @Test
    void aRowGivesTheSameBitsAloneAndInAnyBatch() {
        Reconstructor whole = fit(EasyData.QUICK.withScaling(Scaling.STANDARD)).reconstructor();
        DoubleMatrix many = EasyData.rows(5000, 3);
        ReconstructionErrors all = whole.errors(many, 2);
        DoubleMatrix back = whole.reconstruct(many, 2);
        for (int row : new int[] {0, 4095, 4096, 4999}) {
            DoubleMatrix alone = many.selectRows(new int[] {row});
            ReconstructionErrors one = whole.errors(alone, 1);
            assertEquals(all.ofRows()[row], one.ofRows()[0]);
            assertEquals(all.ofColumns().selectRows(new int[] {row}), one.ofColumns());
            assertEquals(back.selectRows(new int[] {row}), whole.reconstruct(alone, 1));
            assertArrayEquals(one.ofRows(), all.select(new int[] {row}).ofRows());
        }
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void onePassGivesReconstructionsAndErrors(Scaling scaling) {
        Reconstructor whole = fit(EasyData.QUICK.withScaling(scaling)).reconstructor();
        DoubleMatrix many = EasyData.rows(5000, 3);
        Reconstruction both = whole.reconstruction(many, 2);
        assertEquals(whole.reconstruct(many, 1), both.rows());
        assertArrayEquals(whole.errors(many, 1).ofRows(), both.errors().ofRows());
        assertEquals(whole.errors(many, 1).ofColumns(), both.errors().ofColumns());
    }

    @Test
    void rowsThatFloatsCannotHoldAreTold() {
        Reconstructor whole = fit(EasyData.QUICK).reconstructor();
        DoubleMatrix rows = EasyData.rows(3, 4);
        rows.set(1, 0, 1e300);
        assertEquals(List.of(1), whole.errors(rows, 1).notFinite());
        rows.set(2, 1, Double.NaN);
        String refusal =
                assertThrows(IllegalArgumentException.class, () -> whole.errors(rows, 1)).getMessage();
        assertTrue(refusal.startsWith("row 2 (from 0), column "), refusal);
        assertEquals(refusal,
                assertThrows(IllegalArgumentException.class, () -> whole.reconstruct(rows, 1)).getMessage());
    }

    /** A category is its most probable level, and counts as one column with the errors of all its numbers. */
    @Test
    void categoriesComeBackAsTexts() {
        Features features = new Features(List.of(Feature.number("x"),
                new Feature("city", Double.NaN, List.of("Oslo", "Rome"), true)));
        DoubleMatrix rows = new DoubleMatrix(60, 4);
        for (int i = 0; i < rows.rows(); i++) {
            rows.set(i, 0, i % 3);
            rows.set(i, 1 + i % 3, 1);
        }
        AutoencoderSettings settings = new AutoencoderSettings().withHidden(List.of(8)).withBottleneck(3)
                .withEpochs(200).withLearningRate(0.01).withObjective(new Objective().withLoss(new MixedLoss()));
        Reconstructor whole = Autoencoder.fit(features, FitData.of(rows), settings, 1, ProgressListener.SILENT)
                .reconstructor();
        Table table = whole.table(rows.selectRows(new int[] {0, 1, 2}), 1);
        assertEquals(List.of("x", "city"), table.names());
        assertArrayEquals(new String[] {"Oslo", "Rome", "other"}, ((TextColumn) table.column("city")).values());
        ReconstructionErrors errors = whole.errors(rows, 1);
        assertEquals(2, errors.ofColumns().columns());
        assertEquals(errors.ofRows()[5], (errors.ofColumns().get(5, 0) + errors.ofColumns().get(5, 1)) / 4, 1e-12);
    }

    @Test
    void partsThatDoNotFitAreRefused() {
        Autoencoder trained = fit(EasyData.QUICK);
        Reconstructor whole = trained.reconstructor();
        assertThrows(IllegalArgumentException.class,
                () -> new Reconstructor(whole.encoder(), whole.encoder().network(), Optional.empty()));
        Encoder fitted = FittedEncoder.of(Features.ofNumbers(EasyData.NAMES), ROWS,
                new MethodSettings(Method.PRINCIPAL_COMPONENTS));
        assertEquals("an encoder without training has no decoder", assertThrows(IllegalArgumentException.class,
                () -> new Reconstructor(fitted, whole.decoder(), Optional.empty())).getMessage());
    }
}
