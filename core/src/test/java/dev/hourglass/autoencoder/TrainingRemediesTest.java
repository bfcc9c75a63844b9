package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.nn.NonFiniteLossException;
import org.junit.jupiter.api.Test;

class TrainingRemediesTest {
    private static final AutoencoderSettings SETTINGS = new AutoencoderSettings().withLearningRate(0.5);

    @Test
    void smallerStepsHelpWhereThereWereSteps() {
        NonFiniteLossException later = new NonFiniteLossException(1, 2, Double.NaN);
        assertEquals("try a smaller learningRate than 0.5, or clipNorm=1",
                TrainingRemedies.of(later, SETTINGS.descent()).toString());
    }

    @Test
    void noSizeOfStepsIsToBlameBeforeTheFirst() {
        NonFiniteLossException first = new NonFiniteLossException(1, 1, Double.NaN);
        assertEquals("no step had been made: make noise, penalties, slopes and initial weights smaller",
                TrainingRemedies.of(first, SETTINGS.descent()).toString());
    }
}
