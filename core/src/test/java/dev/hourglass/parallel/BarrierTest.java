package dev.hourglass.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who waits goes on when all have arrived, not before, and sees what they wrote. */
@Timeout(60)
class BarrierTest {
    private static final int MEETINGS = 2000;

    /** Plain memory: each part adds up what all parts wrote before the meeting; more parts than processors, too. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 16})
    void allSeeWhatAllWrote(int size) {
        Barrier barrier = new Barrier(size);
        int[] numbers = new int[size];
        int[] wrong = new int[size];
        try (ThreadTeam team = new ThreadTeam(size)) {
            team.run((part, parts) -> {
                for (int i = 1; i <= MEETINGS; i++) {
                    numbers[part] = i;
                    barrier.arriveAndAwait(part);
                    for (int number : numbers) {
                        wrong[part] += number == i ? 0 : 1;
                    }
                    barrier.arriveAndAwait(part);
                }
            });
        }
        for (int count : wrong) {
            assertEquals(0, count);
        }
    }

    /** The other part never comes. */
    @Test
    void whoOnlyArrivesDoesNotWait() {
        Barrier barrier = new Barrier(2);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> barrier.arrive(0));
    }

    /** Part 0 never waits in the middle; part 1 waits for what it made there. */
    @Test
    void whoWaitsSeesWhatWasMadeBeforeAnArrival() {
        Barrier barrier = new Barrier(2);
        int[] made = new int[1];
        int[] seen = new int[1];
        try (ThreadTeam team = new ThreadTeam(2)) {
            team.run((part, parts) -> {
                for (int i = 1; i <= MEETINGS; i++) {
                    if (part == 0) {
                        made[0] = i;
                        barrier.arrive(0);
                        barrier.arriveAndAwait(0);
                    } else {
                        barrier.arriveAndAwait(1);
                        seen[0] += made[0];
                        barrier.arriveAndAwait(1);
                    }
                }
            });
        }
        assertEquals(MEETINGS * (MEETINGS + 1) / 2, seen[0]);
    }

    /**
     * The caller would arrive at once; it must be asleep before the other fails for the test to see that it is woken.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 50})
    void aPartThatFailsLetsTheOthersGo(int milliseconds) {
        Barrier barrier = new Barrier(2);
        try (ThreadTeam team = new ThreadTeam(2)) {
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThrows(IllegalStateException.class,
                    () -> team.run((part, parts) -> awaitOrFail(barrier, part, milliseconds))));
        }
    }

    private static void awaitOrFail(Barrier barrier, int part, int milliseconds) {
        if (part == 0) {
            barrier.arriveAndAwait(0);
            return;
        }
        long end = System.nanoTime() + 1_000_000L * milliseconds;
        while (System.nanoTime() < end) {
            Thread.yield();
        }
        barrier.abandon();
        throw new IllegalStateException("failed");
    }
}
