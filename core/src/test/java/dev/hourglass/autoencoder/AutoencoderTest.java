package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.TrainingData;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.Scaler;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A training reconstructs easy data; both halves fit each other; settings and data alone decide the result. */
class AutoencoderTest {
    private static final DoubleMatrix ROWS = EasyData.rows(200, 1);
    private static final DoubleMatrix NEW_ROWS = EasyData.rows(31, 2);
    private static final FitData<DoubleMatrix> ALONE = FitData.of(ROWS);
    private static final FitData<DoubleMatrix> VALIDATED = ALONE.withValidation(NEW_ROWS);

    private static Autoencoder fit(FitData<DoubleMatrix> data, AutoencoderSettings settings, int threads) {
        return Autoencoder.fit(Features.ofNumbers(EasyData.NAMES), data, settings, threads, ProgressListener.SILENT);
    }

    /** Who always answers with the column's mean has the variance for a loss: a tenth of it is nine tenths learned. */
    @Test
    void learnsToReconstructRowsThatTwoNumbersExplain() {
        AutoencoderSettings settings = EasyData.QUICK.withEpochs(150).withBottleneck(2).withLearningRate(0.005);
        Autoencoder trained = fit(VALIDATED, settings, 1);
        double variance = variance(trained.encoder().scaler().transform(ROWS));
        double validationLoss = trained.history().finalValidationLoss();
        assertTrue(trained.history().finalLoss() < variance / 10, "loss " + trained.history().finalLoss());
        assertTrue(validationLoss < variance / 10, "validation loss " + validationLoss);
    }

    private static double variance(DoubleMatrix rows) {
        double variance = 0;
        for (int j = 0; j < rows.columns(); j++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < rows.rows(); i++) {
                sum += rows.get(i, j);
                squares += rows.get(i, j) * rows.get(i, j);
            }
            variance += squares / rows.rows() - sum * sum / rows.rows() / rows.rows();
        }
        return variance / rows.columns();
    }

    @Test
    void halvesMakeTheWhole() {
        Autoencoder trained = fit(ALONE, EasyData.QUICK, 1);
        Scaler scaler = trained.encoder().scaler();
        Matrix codes = trained.transform(NEW_ROWS, 1);
        assertEquals(31, codes.rows());
        assertEquals(3, codes.columns());
        assertEquals(trained.encoder().transform(NEW_ROWS, 1), codes);
        Matrix whole = trained.network().predict(scaler.transform(NEW_ROWS).toFloat());
        assertEquals(scaler.inverseTransform(whole.toDouble()), trained.inverseTransform(codes, 1));
        assertEquals(trained.inverseTransform(codes, 1), trained.reconstruct(NEW_ROWS, 1));
    }

    @Test
    void reconstructionErrorsAreMeansOverScaledColumns() {
        Autoencoder trained = fit(ALONE, EasyData.QUICK, 1);
        double[] errors = trained.reconstructionErrors(NEW_ROWS, 1);
        Matrix scaled = trained.encoder().scaler().transform(NEW_ROWS).toFloat();
        assertEquals(31, errors.length);
        double sum = 0;
        for (int i = 0; i < errors.length; i++) {
            TrainingData row = TrainingData.ofItself(scaled.selectRows(new int[] {i}));
            double expected = trained.network().evaluate(row, 1);
            assertEquals(expected, errors[i], roundings(6) * expected);
            sum += errors[i];
        }
        double mean = trained.network().evaluate(TrainingData.ofItself(scaled), 1);
        assertEquals(mean, sum / 31, roundings(6 * 31) * mean);
    }

    /** Two sums of the same positive terms in float64: each rounds less than once a term, and thrice a square. */
    private static double roundings(int terms) {
        return 2 * (terms + 4) * 0x1p-53;
    }

    @Test
    void rowsUnlikeTheTrainingRowsHaveLargerErrors() {
        Autoencoder trained = fit(ALONE, EasyData.QUICK.withEpochs(50), 1);
        DoubleMatrix strange = NEW_ROWS.selectRows(new int[] {0, 0});
        strange.set(1, 0, 10);
        double[] errors = trained.reconstructionErrors(strange, 1);
        assertTrue(errors[1] > errors[0]);
    }

    @Test
    void threadsChangeNoBit() {
        Autoencoder one = fit(VALIDATED, EasyData.QUICK, 1);
        Autoencoder three = fit(VALIDATED, EasyData.QUICK, 3);
        assertEquals(one.network(), three.network());
        assertEquals(one.history(), three.history());
        assertEquals(one.reconstruct(ROWS, 1), three.reconstruct(ROWS, 3));
        assertArrayEquals(one.reconstructionErrors(ROWS, 1), three.reconstructionErrors(ROWS, 3));
        assertEquals(one.encoder().provenance(), three.encoder().provenance());
    }

    @Test
    void theSeedDecides() {
        Autoencoder trained = fit(ALONE, EasyData.QUICK, 1);
        assertEquals(trained.network(), fit(ALONE, EasyData.QUICK, 1).network());
        assertNotEquals(trained.network(), fit(ALONE, EasyData.QUICK.withSeed(2), 1).network());
    }

    @Test
    void nothingIsLearnedFromValidation() {
        Autoencoder with = fit(VALIDATED, EasyData.QUICK, 1);
        Autoencoder without = fit(ALONE, EasyData.QUICK, 1);
        assertEquals(without.network(), with.network());
        assertArrayEquals(without.encoder().scaler().dataMinimum(), with.encoder().scaler().dataMinimum());
        assertArrayEquals(without.encoder().scaler().dataMaximum(), with.encoder().scaler().dataMaximum());
        assertEquals(without.encoder().provenance().dataSha256(), with.encoder().provenance().dataSha256());
    }

    @Test
    void provenanceSaysWhatWasDone() {
        Autoencoder trained = fit(VALIDATED, EasyData.QUICK, 1);
        assertEquals(new TrainingProvenance(EasyData.QUICK, 200, DataDigest.sha256(EasyData.NAMES, ROWS), 2,
                trained.history().finalLoss(), trained.history().finalValidationLoss()),
                trained.encoder().provenance());
        assertTrue(Double.isNaN(fit(ALONE, EasyData.QUICK, 1).provenance().validationLoss()));
    }

    @Test
    void namesAndRowsThatDoNotFitAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Autoencoder.fit(List.of("a"), ROWS, EasyData.QUICK, 1,
                ProgressListener.SILENT));
        assertThrows(IllegalArgumentException.class,
                () -> fit(ALONE.withValidation(new DoubleMatrix(3, 5)), EasyData.QUICK, 1));
        assertThrows(IllegalArgumentException.class, () -> fit(FitData.of(new DoubleMatrix(0, 6)), EasyData.QUICK, 1));
        assertThrows(IllegalArgumentException.class,
                () -> fit(ALONE, EasyData.QUICK, 1).inverseTransform(new Matrix(2, 4), 1));
    }
}
