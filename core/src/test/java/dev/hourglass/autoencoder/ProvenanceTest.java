package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an encoder says of its training is at least possible. */
class ProvenanceTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final AutoencoderSettings SETTINGS = new AutoencoderSettings().withEpochs(3);

    @ParameterizedTest
    @CsvSource({"0,1,0,NaN", "-1,1,0,NaN", "1,0,0,NaN", "1,4,0,NaN", "1,1,-1e-9,NaN", "1,1,NaN,NaN", "1,1,Infinity,NaN",
        "1,1,0,-1", "1,1,0,Infinity"})
    void whatNoTrainingHasIsRefused(int rows, int epoch, double loss, double validationLoss) {
        assertThrows(IllegalArgumentException.class,
                () -> new TrainingProvenance(SETTINGS, rows, DIGEST, epoch, loss, validationLoss));
    }

    @Test
    void theLeastAndTheMostAreAllowed() {
        assertDoesNotThrow(() -> new TrainingProvenance(SETTINGS, 1, DIGEST, 1, 0, 0));
        assertDoesNotThrow(() ->
                new TrainingProvenance(SETTINGS, Integer.MAX_VALUE, DIGEST, 3, Double.MAX_VALUE, Double.NaN));
    }

    @Test
    void earlyStoppingNeedsAValidationLoss() {
        AutoencoderSettings early = SETTINGS.withPatience(1);
        assertDoesNotThrow(() -> new TrainingProvenance(early, 1, DIGEST, 2, 0, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new TrainingProvenance(early, 1, DIGEST, 2, 0, Double.NaN));
    }

    @ParameterizedTest
    @CsvSource({"''", "0123", "\u001b[31m"})
    void otherDigestsAreRefused(String digest) {
        assertThrows(IllegalArgumentException.class,
                () -> new TrainingProvenance(SETTINGS, 1, digest, 1, 0, Double.NaN));
    }
}
