package dev.hourglass.parallel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A team runs every part once, ends when all have ended, reports failures, and can be used again and again. */
class ThreadTeamTest {
    private static final int MANY = 3000;

    static IntStream sizes() {
        return IntStream.rangeClosed(1, 16);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everyPartRunsOnce(int size) {
        try (ThreadTeam team = new ThreadTeam(size)) {
            AtomicIntegerArray runs = new AtomicIntegerArray(size);
            team.run((part, parts) -> {
                assertEquals(size, parts);
                runs.incrementAndGet(part);
            });
            assertEquals(size, team.size());
            assertArrayEquals(IntStream.generate(() -> 1).limit(size).toArray(), toArray(runs));
        }
    }

    /** Plain memory, so that the test also sees whether results of the others are visible to the caller. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void asManyPartsRunAsAreAskedFor(int parts) {
        try (ThreadTeam team = new ThreadTeam(5)) {
            AtomicIntegerArray runs = new AtomicIntegerArray(5);
            for (int i = 0; i < 100; i++) {
                team.run((part, all) -> runs.addAndGet(part, all), parts);
            }
            for (int part = 0; part < 5; part++) {
                assertEquals(part < parts ? 100 * parts : 0, runs.get(part));
            }
            everyPartRunsAfterwards(team);
        }
    }

    @Test
    void aTeamIsIdleOnceTheOthersHaveEnded() {
        try (ThreadTeam team = new ThreadTeam(3)) {
            assertTrue(team.isIdle());
            CountDownLatch end = new CountDownLatch(1);
            team.beginOnOthers((part, parts) -> awaitUninterrupted(end));
            assertFalse(team.isIdle());
            end.countDown();
            team.awaitOthers();
            assertTrue(team.isIdle());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aTeamIsCompleteOnceEveryThreadHasRun(int size) {
        try (ThreadTeam team = new ThreadTeam(size)) {
            CountDownLatch started = new CountDownLatch(size);
            team.run((part, parts) -> {
                started.countDown();
                awaitUninterrupted(started);
            });
            assertTrue(team.isComplete());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 16})
    void oneTeamServesThousandsOfJobs(int size) {
        int[] counts = new int[size];
        try (ThreadTeam team = new ThreadTeam(size)) {
            for (int run = 1; run <= MANY; run++) {
                team.run((part, parts) -> counts[part]++);
                assertEquals(run * size, Arrays.stream(counts).sum());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16})
    void othersWorkBesideTheCaller(int size) {
        int[] counts = new int[size];
        try (ThreadTeam team = new ThreadTeam(size)) {
            for (int run = 1; run <= MANY; run++) {
                team.beginOnOthers((part, parts) -> {
                    assertEquals(size - 1, parts);
                    counts[part]++;
                });
                counts[size - 1]++;
                team.awaitOthers();
                assertEquals(run * size, Arrays.stream(counts).sum());
            }
        }
    }

    @Test
    void failureOfTheOthersIsThrownWhenTheyAreAwaited() {
        try (ThreadTeam team = new ThreadTeam(3)) {
            team.beginOnOthers((part, parts) -> {
                throw new IllegalStateException("part " + part);
            });
            assertThrows(IllegalStateException.class, team::awaitOthers);
            everyPartRunsAfterwards(team);
        }
    }

    /** Closing a team whose others are still at work waits for them; closing it again does nothing. */
    @Test
    void closingAwaitsTheOthers() {
        AtomicInteger ended = new AtomicInteger();
        ThreadTeam team = new ThreadTeam(3);
        team.beginOnOthers((part, parts) -> {
            Thread.yield();
            ended.incrementAndGet();
        });
        team.close();
        assertEquals(2, ended.get());
        team.close();
    }

    /** All parts are under way at the same time: none could pass the latch alone. */
    @Test
    void partsRunAtTheSameTime() {
        CountDownLatch all = new CountDownLatch(4);
        try (ThreadTeam team = new ThreadTeam(4)) {
            team.run((part, parts) -> {
                all.countDown();
                awaitUninterrupted(all);
            });
        }
        assertEquals(0, all.getCount());
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void failureOfAnyPartIsThrownAfterAllHaveEnded(int failing) {
        AtomicInteger ended = new AtomicInteger();
        try (ThreadTeam team = new ThreadTeam(4)) {
            IllegalStateException failure = assertThrows(IllegalStateException.class, () -> team.run((part, parts) -> {
                if (part == failing) {
                    throw new IllegalStateException("part " + part);
                }
                Thread.yield();
                ended.incrementAndGet();
            }));
            assertTrue(failure.getMessage().contains("part " + failing), failure.getMessage());
            assertEquals(3, ended.get());
            everyPartRunsAfterwards(team);
        }
    }

    @Test
    void errorsAreThrownAsErrors() {
        try (ThreadTeam team = new ThreadTeam(2)) {
            Throwable failure = assertThrows(StackOverflowError.class, () -> team.run((part, parts) -> {
                if (part == 1) {
                    throw new StackOverflowError();
                }
            }));
            assertInstanceOf(Error.class, failure);
            everyPartRunsAfterwards(team);
        }
    }

    private static void everyPartRunsAfterwards(ThreadTeam team) {
        AtomicInteger runs = new AtomicInteger();
        team.run((part, parts) -> runs.incrementAndGet());
        assertEquals(team.size(), runs.get());
    }

    @Test
    void aTeamOfOneIsTheCaller() {
        try (ThreadTeam team = new ThreadTeam(1)) {
            Thread[] worker = new Thread[1];
            team.run((part, parts) -> worker[0] = Thread.currentThread());
            assertSame(Thread.currentThread(), worker[0]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aTeamOfNobodyIsRefused(int threads) {
        assertThrows(IllegalArgumentException.class, () -> new ThreadTeam(threads));
    }

    private static int[] toArray(AtomicIntegerArray array) {
        return IntStream.range(0, array.length()).map(array::get).toArray();
    }
}
