package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.layer.Dense;
import dev.hourglass.loss.BinaryCrossentropy;
import dev.hourglass.loss.Huber;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.MeanAbsoluteError;
import dev.hourglass.loss.MeanSquaredError;
import dev.hourglass.loss.MixedLoss;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.Network;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With each loss a network is compared with what it could answer without learning, and its outputs are understood. */
class LossAssessmentTest {
    private static final List<Integer> WIDTHS = List.of(1, 3);
    private static final int COLUMNS = 4;

    static Stream<Loss> losses() {
        return Stream.of(new MeanSquaredError(), new MeanAbsoluteError(), new Huber(), new BinaryCrossentropy(),
                new MixedLoss(WIDTHS));
    }

    /** A number, most of the time small, and a level. */
    private static Matrix rows(int count) {
        SplittableRandom random = new SplittableRandom(1);
        Matrix rows = new Matrix(count, COLUMNS);
        for (int i = 0; i < count; i++) {
            float number = (float) random.nextDouble();
            rows.set(i, 0, number * number * number);
            rows.set(i, 1 + random.nextInt(3), 1);
        }
        return rows;
    }

    /** The layer y = factor * x + shift, so that outputs are what goes in, or always the same. */
    private static Network layer(float factor, float[] shift) {
        float[] kernel = new float[COLUMNS * COLUMNS];
        for (int j = 0; j < COLUMNS; j++) {
            kernel[j * COLUMNS + j] = factor;
        }
        return new Network(new Architecture(COLUMNS, List.of(new Dense(COLUMNS))), List.of(kernel, shift));
    }

    private static Assessment assessed(Network tail, Matrix training, Matrix validation, Loss loss) {
        FitData<Matrix> data = FitData.of(training).withValidation(validation);
        return Assessment.of(layer(1, new float[COLUMNS]), tail, data, loss, 1000, 1);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theSameAnswerToEveryRowIsNoLearning(Loss loss) {
        Matrix rows = rows(200);
        float[] answer = loss.encode(loss.constantAnswer().of(rows).values());
        Assessment assessment = assessed(layer(0, answer), rows, rows(150), loss);
        assertEquals(assessment.training().constantLoss(), assessment.training().loss());
        assertEquals(1, assessment.warnings().size());
        String answered = loss instanceof MeanAbsoluteError ? "medians" : "means";
        assertTrue(assessment.warnings().get(0).startsWith("the network reconstructs the training rows no better than"
                + " the " + answered + " of their columns would: loss 0."));
        assertTrue(assessment.validationWarning().orElseThrow().contains(" of the training columns would: loss 0."));
    }

    /** Logits 10 above the others are as good as certain; outputs that are the rows themselves, elsewhere. */
    @ParameterizedTest
    @MethodSource("losses")
    void rightAnswersAre(Loss loss) {
        Network tail = layer(1, new float[COLUMNS]);
        if (loss instanceof MixedLoss) {
            float[] kernel = tail.weights().get(0);
            for (int j = 1; j < COLUMNS; j++) {
                kernel[j * COLUMNS + j] = 10;
            }
            tail = new Network(tail.architecture(), List.of(kernel, new float[COLUMNS]));
        }
        Assessment assessment = assessed(tail, rows(200), rows(150), loss);
        assertEquals(List.of(), assessment.warnings());
        assertTrue(assessment.validationWarning().isEmpty());
        // Every second row leaves no doubt, so that the others are not asked.
        Matrix some = rows(200).selectRows(IntStream.range(0, 100).map(i -> 2 * i).toArray());
        assertEquals(loss.ofAnswers(some, some), assessment.training().leastLoss());
    }

    /** Cross-entropy is never quite zero. */
    @ParameterizedTest
    @MethodSource("losses")
    void rowsWithoutDifferencesHaveNothingToLearn(Loss loss) {
        Matrix rows = new Matrix(17, COLUMNS);
        Assessment assessment = assessed(layer(0, new float[] {0.1f, 0.1f, 0.1f, 0.1f}), rows, rows, loss);
        assertFalse(assessment.training().hasDifferences());
        assertEquals(List.of(), assessment.warnings());
        assertTrue(assessment.validationWarning().isEmpty());
    }

    /** A number from 0 to 1, a level of three. */
    @Test
    void logitsAreDecodedBeforeTheyAreScaledBack() {
        Features features = new Features(List.of(Feature.number("a"), new Feature("b", Double.NaN,
                List.of("x", "y", "z"))));
        DoubleMatrix rows = rows(40).toDouble();
        Autoencoder plain = Autoencoder.fit(features, FitData.of(rows), new AutoencoderSettings().withEpochs(3), 1,
                ProgressListener.SILENT);
        MixedLoss mixed = new MixedLoss(WIDTHS);
        Autoencoder decoding = new Autoencoder(new TrainedHalves(plain.encoder(), Optional.empty(), plain.network(),
                plain.network().tail(plain.encoder().network().architecture().layers().size()), mixed, plain.history(),
                plain.assessment()));
        Matrix codes = plain.transform(rows, 1);
        Matrix scaled = plain.encoder().scaler().transform(rows).toFloat();
        Matrix decoded = mixed.decode(plain.network().predict(scaled));
        DoubleMatrix expected = plain.encoder().scaler().inverseTransform(decoded.toDouble());
        assertArrayEquals(expected.values(), decoding.inverseTransform(codes, 1).values());
        assertArrayEquals(expected.values(), decoding.reconstruct(rows, 1).values());
        double[] errors = decoding.reconstructionErrors(rows, 1);
        int[] row = {7};
        assertEquals(new MeanSquaredError().ofAnswers(decoded.selectRows(row), scaled.selectRows(row)), errors[7],
                10 * 0x1p-53);
    }
}
