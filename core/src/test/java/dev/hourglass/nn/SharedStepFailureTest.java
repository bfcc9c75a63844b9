package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertSame;

import dev.hourglass.layer.Dense;
import dev.hourglass.parallel.ThreadTeam;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that cannot be read end a shared step, although others wait for the thread that reads them. */
class SharedStepFailureTest {
    private static final int ROWS = 128;
    private static final int THREADS = 3;

    @ParameterizedTest
    @ValueSource(ints = {0, ROWS / THREADS + 1, ROWS - 1})
    void nobodyWaitsForAPartThatFailed(int brokenRow) throws Exception {
        IllegalStateException broken = new IllegalStateException("broken");
        // In a thread of its own, since who waits at a barrier waits on when interrupted.
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread training = new Thread(() -> outcome.complete(failureOf(brokenRow, broken)));
        training.setDaemon(true);
        training.start();
        assertSame(broken, outcome.get(30, TimeUnit.SECONDS));
    }

    private static Throwable failureOf(int brokenRow, IllegalStateException broken) {
        Architecture architecture = new Architecture(100, List.of(new Dense(100), new Dense(100)));
        TrainingData data = TrainingData.ofItself(TestNetworks.rows(ROWS, 100, 2));
        BatchRows source = (first, end) -> {
            if (first <= brokenRow && brokenRow < end) {
                throw broken;
            }
        };
        try (ThreadTeam team = new ThreadTeam(THREADS)) {
            new TrainingStep(TestNetworks.random(architecture, 1), data, new FitSettings().withBatchSize(ROWS), team,
                    source, true).run(ROWS, 0, 0.001, true);
            return null;
        } catch (IllegalStateException failure) {
            return failure;
        }
    }
}
