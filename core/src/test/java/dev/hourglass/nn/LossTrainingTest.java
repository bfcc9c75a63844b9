package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.layer.Dense;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.loss.BinaryCrossentropy;
import dev.hourglass.loss.Huber;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.MeanAbsoluteError;
import dev.hourglass.loss.MixedLoss;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.random.RandomState;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks learn with every loss, whoever computes it, and what is measured in use is the loss of what they answer. */
class LossTrainingTest {
    private static final int NUMBERS = 3;
    private static final int LEVELS = 4;
    private static final int ROWS = 300;

    static Stream<Loss> losses() {
        return Stream.of(new MeanAbsoluteError(), new Huber(0.1), new BinaryCrossentropy(),
                new MixedLoss(List.of(1, 1, 1, LEVELS)));
    }

    /** A level, and numbers that follow from it. */
    private static Matrix rows() {
        SplittableRandom random = new SplittableRandom(5);
        Matrix rows = new Matrix(ROWS, NUMBERS + LEVELS);
        for (int i = 0; i < ROWS; i++) {
            int level = random.nextInt(LEVELS);
            rows.set(i, NUMBERS + level, 1);
            for (int j = 0; j < NUMBERS; j++) {
                rows.set(i, j, (level * (j + 1) % LEVELS + 0.5f) / LEVELS);
            }
        }
        return rows;
    }

    /** One whose outputs are near 0.5 at first, so that cross-entropy has something to learn from without a sigmoid. */
    private static Network start() {
        Network drawn = Network.initialize(new Architecture(NUMBERS + LEVELS,
                List.of(new Dense(20), new LeakyReLU(), new Dense(NUMBERS + LEVELS))), new RandomState(1));
        List<float[]> weights = drawn.weights();
        for (int j = 0; j < NUMBERS + LEVELS; j++) {
            weights.get(3)[j] = 0.5f;
        }
        for (int i = 0; i < weights.get(2).length; i++) {
            weights.get(2)[i] /= 4;
        }
        return new Network(drawn.architecture(), weights);
    }

    private static TrainedNetwork trained(Loss loss, int batchSize, int threads) {
        TrainingData data = TrainingData.ofItself(rows());
        FitSettings settings =
                new FitSettings().withEpochs(20).withBatchSize(batchSize).withLoss(loss).withThreads(threads);
        return Trainer.fit(start(), FitData.of(data).withValidation(data), settings, new RandomState(2),
                ProgressListener.SILENT);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void networksLearn(Loss loss) {
        History history = trained(loss, 16, 1).history();
        Matrix rows = rows();
        double least = loss.ofAnswers(rows, rows);
        double begin = start().evaluate(TrainingData.ofItself(rows), loss, 1);
        assertTrue(history.finalLoss() - least < (begin - least) / 3, () -> begin + " became " + history.finalLoss());
        for (int epoch = 0; epoch < history.epochs(); epoch++) {
            assertTrue(history.loss(epoch) >= 0 && history.validationLoss(epoch) >= 0);
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void threadsChangeNothing(Loss loss) {
        for (int batchSize : new int[] {16, 128}) {
            TrainedNetwork expected = trained(loss, batchSize, 1);
            TrainedNetwork found = trained(loss, batchSize, 3);
            assertEquals(expected.network(), found.network());
            assertEquals(expected.history(), found.history());
        }
    }

    /**
     * The sum is taken over chunks of 128 rows in both. Probabilities become logits with their roundings, and none is
     * below 1e-7.
     */
    @ParameterizedTest
    @MethodSource("losses")
    void whatIsMeasuredIsTheLossOfTheOutputs(Loss loss) {
        Network network = trained(loss, 16, 1).network();
        Matrix answers = loss.decode(network.predict(rows()));
        double measured = network.evaluate(TrainingData.ofItself(rows()), loss, 2);
        double logits = loss instanceof MixedLoss ? 20 * 0x1p-24 + LEVELS * 1e-7 : 0;
        assertEquals(loss.ofAnswers(answers, rows()), measured, logits / (NUMBERS + LEVELS));
    }
}
