package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.TrainingData;
import dev.hourglass.preprocessing.Features;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A training is measured by what its network does in use, against an answer that takes no learning. */
class AssessmentTest {
    private static final DoubleMatrix ROWS = EasyData.rows(200, 1);
    private static final FitData<DoubleMatrix> ALONE = FitData.of(ROWS);
    private static final FitData<DoubleMatrix> VALIDATED = ALONE.withValidation(EasyData.rows(30, 2));
    private static final AutoencoderSettings GOOD = EasyData.QUICK.withEpochs(60).withLearningRate(0.005);
    private static final AutoencoderSettings WILD = EasyData.QUICK.withEpochs(20).withLearningRate(50);

    private static Autoencoder fit(FitData<DoubleMatrix> data, AutoencoderSettings settings) {
        return Autoencoder.fit(Features.ofNumbers(EasyData.NAMES), data, settings, 1, ProgressListener.SILENT);
    }

    @Test
    void whatLearnedHasNothingToSay() {
        Autoencoder trained = fit(VALIDATED, GOOD);
        Assessment assessment = trained.assessment();
        assertEquals(List.of(), assessment.warnings());
        assertEquals(List.of(), trained.encoder().provenance().warnings());
        assertTrue(assessment.validationWarning().isEmpty());
        assertEquals(60 * 13, assessment.updates());
        // Every second of 200 rows: they leave no doubt.
        int[] some = IntStream.range(0, ROWS.rows() / 2).map(i -> 2 * i).toArray();
        TrainingData scaled =
                TrainingData.ofItself(trained.encoder().scaler().transform(ROWS.selectRows(some)).toFloat());
        assertEquals(trained.network().evaluate(scaled, 1), assessment.training().loss());
    }

    /** The variance of 0, 1, 0, 1 is a quarter; a second column of one value has none. */
    @Test
    void theMeansAreMeasuredByTheVarianceOfTheColumns() {
        DoubleMatrix rows = new DoubleMatrix(4, 2, new double[] {0, 7, 5, 7, 0, 7, 5, 7});
        DoubleMatrix validation = new DoubleMatrix(1, 2, new double[] {5, 7});
        Assessment assessment = Autoencoder.fit(Features.ofNumbers(List.of("a", "b")),
                FitData.of(rows).withValidation(validation), EasyData.QUICK, 1, ProgressListener.SILENT).assessment();
        assertEquals(0.125, assessment.training().constantLoss());
        assertEquals(0.125, assessment.validation().orElseThrow().constantLoss());
    }

    @Test
    void whatWentWildIsSaidAndKept() {
        Autoencoder trained = fit(VALIDATED, WILD);
        List<String> warnings = trained.assessment().warnings();
        assertEquals(warnings, trained.encoder().provenance().warnings());
        assertTrue(warnings.get(warnings.size() - 1).matches("the network reconstructs the training rows no better than"
                + " the means of their columns would: loss [0-9.eE+]+ against 0\\.\\d+"), warnings::toString);
        assertTrue(trained.assessment().validationWarning().isPresent());
    }

    /** A slope of 0 and a rate that throws every unit below zero leave the bias alone. */
    @Test
    void codesThatAreAllTheSameAreSaid() {
        Autoencoder trained = fit(ALONE, WILD.withLearningRate(2).withSlope(0).withBatchNormalization(false));
        assertTrue(trained.assessment().sameCode());
        assertEquals("all training rows have the same code", trained.encoder().provenance().warnings().get(0));
    }

    /** Nothing can be expected of so few updates, and the settings in the file tell as much. */
    @Test
    void aShortTrainingIsNotJudgedInItsFile() {
        Autoencoder trained = fit(ALONE, EasyData.QUICK.withEpochs(1));
        assertTrue(trained.assessment().isShort());
        assertFalse(trained.assessment().warnings().isEmpty());
        assertEquals(List.of(), trained.encoder().provenance().warnings());
    }

    @Test
    void rowsWithoutDifferencesHaveNothingToLearn() {
        DoubleMatrix rows = new DoubleMatrix(17, 6);
        assertEquals(List.of(), Autoencoder.fit(EasyData.NAMES, rows, EasyData.QUICK, 1, ProgressListener.SILENT)
                .assessment().warnings());
    }

    @Test
    void batchesOfOneRowAreNotNormalized() {
        assertEquals("BatchNormalization needs batches of 2 rows or more, found batchSize 1",
                assertThrows(IllegalArgumentException.class, () -> fit(ALONE, GOOD.withBatchSize(1))).getMessage());
        AutoencoderSettings plain = GOOD.withBatchSize(1).withBatchNormalization(false).withEpochs(3);
        assertEquals(List.of(), fit(ALONE, plain).assessment().warnings());
    }
}
