package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps of given durations, in microseconds, alone and shared. */
class PaceTest {
    private static final int MICROSECOND = 1000;
    private Pace pace = new Pace(false);

    @Test
    void beginsAsItIsTold() {
        assertFalse(pace.isShared());
        assertTrue(new Pace(true).isShared());
    }

    @Test
    void sharedStepsThatAreSlowerEndSoon() {
        pace = new Pace(true);
        int shared = run(10_000, 80, 150);
        assertTrue(shared < 500, shared + " shared steps");
    }

    /**
     * In three seconds less than two percent of the time, or some steps, go to the slower kind, and yet it is tried.
     */
    @ParameterizedTest
    @CsvSource({"150, 80", "80, 150", "5, 10", "10000, 6000", "6000, 10000"})
    void nearlyAllTimeGoesToTheFasterKind(int alone, int shared) {
        int steps = 3_000_000 / Math.min(alone, shared);
        int sharedSteps = run(steps, alone, shared);
        int slow = shared < alone ? steps - sharedSteps : sharedSteps;
        int microseconds = slow * Math.max(alone, shared);
        assertTrue(slow > 0 && microseconds < Math.max(60_000, 40 * Math.max(alone, shared)), slow + " slow steps");
    }

    @Test
    void whereOtherProgramsComeOneThreadGoesOn() {
        run(20_000, 150, 80);
        assertTrue(pace.isShared());
        int shared = run(5000, 150, 400);
        assertTrue(shared < 500, shared + " shared steps");
        run(20_000, 150, 80);
        assertTrue(run(1000, 150, 80) > 900, "when they have gone, steps are shared again");
    }

    /** A step that was interrupted, as happens now and then, is no reason. */
    @Test
    void oneSlowStepChangesNothing() {
        run(20_000, 150, 80);
        run(1, 150, 4000);
        assertEquals(100, run(100, 150, 80));
    }

    /** Linux parts two threads that it has put on one processor after some ticks. */
    @Test
    void aTrialWaitsUntilThreadsHaveAProcessorEach() {
        while (!pace.isShared()) {
            run(1, 150, 700);
        }
        assertEquals(20, run(20, 150, 700));
        assertTrue(run(1000, 150, 80) > 950, "then they are faster");
    }

    @Test
    void aTrialDoesNotWaitForEver() {
        int shared = run(20_000, 150, 700);
        assertTrue(shared > 0 && shared < 200, shared + " shared steps");
    }

    @Test
    void firstStepsThatAreCompiledLateDoNotDecideForGood() {
        run(200, 20_000, 15_000);
        run(5000, 80, 150);
        assertEquals(0, run(50, 80, 150));
    }

    /** {@return how many of the steps were shared} */
    private int run(int steps, int alone, int shared) {
        int count = 0;
        for (int i = 0; i < steps; i++) {
            boolean next = pace.isShared();
            count += next ? 1 : 0;
            pace.stepEnded((long) MICROSECOND * (next ? shared : alone));
        }
        return count;
    }
}
