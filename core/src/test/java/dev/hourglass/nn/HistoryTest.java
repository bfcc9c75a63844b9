package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** A history keeps what it was given, shares it with nobody, and refuses losses that do not belong together. */
class HistoryTest {
    private static final double[] NONE = {};

    @Test
    void lossesOfEveryEpoch() {
        double[] loss = {3, 2};
        double[] validationLoss = {4, 5};
        History history = new History(loss, validationLoss);
        loss[0] = 0;
        validationLoss[1] = 0;
        assertEquals(2, history.epochs());
        assertEquals(3, history.loss(0));
        assertEquals(2, history.finalLoss());
        assertEquals(4, history.validationLoss(0));
        assertEquals(5, history.finalValidationLoss());
    }

    @Test
    void withoutValidation() {
        History history = new History(new double[] {3, 2}, NONE);
        assertFalse(history.hasValidation());
        assertThrows(IndexOutOfBoundsException.class, () -> history.validationLoss(0));
    }

    @Test
    void equalityIsOfBits() {
        History history = new History(new double[] {3, 2}, new double[] {4, 5});
        assertEquals(history, new History(new double[] {3, 2}, new double[] {4, 5}));
        assertEquals(history.hashCode(), new History(new double[] {3, 2}, new double[] {4, 5}).hashCode());
        assertNotEquals(history, new History(new double[] {3, 2}, NONE));
        History other = new History(new double[] {3, Math.nextUp(2.0)}, new double[] {4, 5});
        assertNotEquals(history, other);
        assertNotEquals(history.hashCode(), other.hashCode());
    }

    @Test
    void otherNumbersOfEpochsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new History(new double[] {3, 2}, new double[] {4}));
    }

    @Test
    void theBestEpochIsTheFirstOfTheLeastLoss() {
        assertEquals(2, new History(new double[4], new double[] {4, 2, 3, 2}).bestEpoch());
        assertEquals(1, new History(new double[1], new double[] {4}).bestEpoch());
        assertEquals(0, new History(new double[4], NONE).bestEpoch());
        assertEquals(0, new History(NONE, NONE).bestEpoch());
    }

    @Test
    void aTextSaysHowItWent() {
        assertEquals("no epochs", new History(NONE, NONE).toString());
        assertEquals("2 epochs, loss 3.0 to 2.0", new History(new double[] {3, 2}, NONE).toString());
        assertEquals("2 epochs, loss 3.0 to 2.0, validation loss 4.0 to 5.0, least in epoch 1",
                new History(new double[] {3, 2}, new double[] {4, 5}).toString());
    }
}
