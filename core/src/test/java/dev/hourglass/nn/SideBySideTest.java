package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.engine.InterruptedWorkException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class SideBySideTest {
    private static final EpochResult FIRST = new EpochResult(1, 2, 42, 670, 0.1, 0.2);
    private static final EpochResult SECOND = new EpochResult(2, 2, 42, 670, 0.1, 0.2);
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    private List<String> run(boolean together, Function<ProgressListener, String> first, Supplier<String> second) {
        return SideBySide.run(together, epoch -> heard.add("epoch " + epoch.epoch()), first, second);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothAreDoneAndTheFirstIsHeard(boolean together) {
        assertEquals(List.of("one", "two"), run(together, listener -> {
            listener.epochEnded(FIRST);
            listener.epochEnded(SECOND);
            return "one";
        }, () -> "two"));
        assertEquals(List.of("epoch 1", "epoch 2"), heard);
    }

    @Test
    void theSecondBeginsAfterTheFirstEpochAndBeforeTheEnd() {
        CountDownLatch second = new CountDownLatch(1);
        run(true, listener -> {
            listener.epochEnded(FIRST);
            heard.add("first goes on");
            await(second);
            return "one";
        }, () -> {
            second.countDown();
            return "two";
        });
    }

    @Test
    void theSecondWaitsForTheFirstEpoch() {
        run(true, listener -> {
            // Long enough for one that does not wait.
            LockSupport.parkNanos(50_000_000);
            heard.add("under way");
            listener.epochEnded(FIRST);
            return "one";
        }, () -> {
            heard.add("second");
            return "two";
        });
        assertEquals("under way", heard.get(0));
    }

    @Test
    void oneAfterTheOtherTheSecondBeginsAtTheEnd() {
        run(false, listener -> {
            listener.epochEnded(FIRST);
            heard.add("one");
            return "one";
        }, () -> {
            heard.add("two");
            return "two";
        });
        assertEquals(List.of("epoch 1", "one", "two"), heard);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatEitherThrowsIsThrown(boolean together) {
        IllegalStateException failure = new IllegalStateException("failed");
        assertSame(failure, assertThrows(IllegalStateException.class, () -> run(together, listener -> {
            throw failure;
        }, () -> "two")));
        assertSame(failure, assertThrows(IllegalStateException.class, () -> run(together, listener -> "one", () -> {
            throw failure;
        })));
    }

    /** It would go on for nobody. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSecondIsGivenUpWithTheFirst(boolean interrupted) throws InterruptedException {
        CountDownLatch second = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Class<? extends RuntimeException> expected =
                interrupted ? InterruptedWorkException.class : IllegalStateException.class;
        assertThrows(expected, () -> run(true, listener -> {
            listener.epochEnded(FIRST);
            await(second);
            if (!interrupted) {
                throw new IllegalStateException("failed");
            }
            Thread.currentThread().interrupt();
            return "one";
        }, () -> {
            second.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException given) {
                end.countDown();
            }
            return "two";
        }));
        assertEquals(interrupted, Thread.interrupted());
        assertTrue(end.await(5, TimeUnit.SECONDS));
    }

    @Test
    void anInterruptBetweenThemIsOne() {
        assertThrows(InterruptedWorkException.class, () -> run(false, listener -> {
            Thread.currentThread().interrupt();
            return "one";
        }, () -> "two"));
        assertTrue(Thread.interrupted());
    }

    @Test
    void allOfTheFirstIsHeard() {
        ProgressListener all = new ProgressListener() {
            @Override
            public void epochEnded(EpochResult epoch) {
                heard.add("epoch");
            }

            @Override
            public void batchEnded(int epoch, int batch, int batches, double loss) {
                heard.add("batch " + batch);
            }

            @Override
            public boolean wantsState() {
                return heard.contains("epoch");
            }

            @Override
            public void takeState(TrainingState state) {
                heard.add("state");
            }

            @Override
            public void interrupted(Supplier<TrainingState> state) {
                heard.add("interrupted");
            }
        };
        SideBySide.run(false, all, listener -> {
            listener.batchEnded(1, 3, 4, 0.5);
            assertFalse(listener.wantsState());
            listener.epochEnded(FIRST);
            assertTrue(listener.wantsState());
            listener.takeState(null);
            listener.interrupted(() -> null);
            return "one";
        }, () -> "two");
        assertEquals(List.of("batch 3", "epoch", "state", "interrupted"), heard);
    }

    /** A JVM ends although a daemon still runs. */
    @Test
    void aProgramThatEndsDoesNotWaitForTheSecond() {
        run(true, listener -> "one", () -> {
            heard.add(Thread.currentThread().isDaemon() ? "daemon" : "no daemon");
            return "two";
        });
        assertEquals(List.of("daemon"), heard);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException nobody) {
            throw new IllegalStateException(nobody);
        }
    }
}
