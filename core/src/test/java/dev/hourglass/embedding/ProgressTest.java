package dev.hourglass.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.nn.EpochResult;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.schedule.EarlyStopping;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A listener hears of each batch and each epoch, and a training stops early where its settings say so. */
class ProgressTest {
    /** What a listener heard, and the last loss of each epoch's batches. */
    private static final class Heard implements ProgressListener {
        private final List<String> batches = new ArrayList<>();
        private final List<Double> losses = new ArrayList<>();
        private final List<EpochResult> epochs = new ArrayList<>();

        @Override
        public void batchEnded(int epoch, int batch, int all, double loss) {
            batches.add(epoch + ": " + batch + " of " + all);
            assertTrue(loss > 0 && loss < 2, "loss " + loss);
            if (batch == all) {
                losses.add(loss);
            }
        }

        @Override
        public void epochEnded(EpochResult epoch) {
            epochs.add(epoch);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void eachBatchIsHeardOf(int threads) {
        Heard heard = new Heard();
        Autoencoder trained = Sample.fit(threads, heard);
        List<String> expected = new ArrayList<>();
        for (int epoch = 1; epoch <= Sample.SETTINGS.epochs(); epoch++) {
            for (int batch = 1; batch <= 13; batch++) {
                expected.add(epoch + ": " + batch + " of 13");
            }
        }
        assertEquals(expected, heard.batches);
        assertEquals(Sample.SETTINGS.epochs(), heard.epochs.size());
        for (EpochResult epoch : heard.epochs) {
            assertEquals(epoch.loss(), heard.losses.get(epoch.epoch() - 1), "the loss so far, in the end");
            assertEquals(trained.history().loss(epoch.epoch() - 1), epoch.loss());
        }
    }

    /** The rows of a first batch are the only ones that its loss is of. */
    @Test
    void theLossIsThatOfTheRowsSoFar() {
        List<Double> first = new ArrayList<>();
        Autoencoder.fit(Features.ofNumbers(Sample.COLUMNS), Sample.DATA, Sample.SETTINGS, 1, new ProgressListener() {
            @Override
            public void epochEnded(EpochResult epoch) {
                // Only batches matter here.
            }

            @Override
            public void batchEnded(int epoch, int batch, int batches, double loss) {
                first.add(loss);
            }
        });
        double before = first.get(0);
        double after = first.get(12);
        assertTrue(before > after && before < 2 * after, "it falls, from " + before + " to " + after);
    }

    @Test
    void whatAListenerThrowsEndsTheTraining() {
        IllegalStateException failure = new IllegalStateException("enough");
        assertSame(failure, assertThrows(IllegalStateException.class, () -> Sample.fit(2, new ProgressListener() {
            @Override
            public void epochEnded(EpochResult epoch) {
                // Only batches matter here.
            }

            @Override
            public void batchEnded(int epoch, int batch, int batches, double loss) {
                throw failure;
            }
        })));
    }

    /** The example of {@link AutoencoderSettings#withStopping}. */
    @Test
    void aTrainingStopsEarly() {
        AutoencoderSettings settings = Sample.SETTINGS.withEpochs(1000).withLearningRate(0.05)
                .withStopping(new EarlyStopping(5, 1e-4));
        Autoencoder trained = Autoencoder.fit(Features.ofNumbers(Sample.COLUMNS), Sample.DATA, settings, 1,
                ProgressListener.SILENT);
        int epochs = trained.history().epochs();
        assertTrue(epochs < 1000, epochs + " epochs");
        assertEquals(epochs - 5, trained.provenance().epoch(), "the best epoch's numbers are kept");
        assertEquals(trained.history().validationLoss(epochs - 6), trained.provenance().validationLoss());
    }

    @Test
    void earlyStoppingNeedsValidationRows() {
        String message = assertThrows(IllegalArgumentException.class, () -> Autoencoder.fit(Sample.COLUMNS, Sample.ROWS,
                Sample.SETTINGS.withPatience(3), 1, ProgressListener.SILENT)).getMessage();
        assertEquals("early stopping needs validation rows", message);
    }
}
