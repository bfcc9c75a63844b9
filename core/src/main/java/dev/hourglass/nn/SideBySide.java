package dev.hourglass.nn;

import dev.hourglass.engine.InterruptedWorkException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs two independent trainings, at the same time or one after the other, with the same results. */
public final class SideBySide {
    private SideBySide() {
    }

    /**
     * Runs both; throws what either throws. If they run at the same time, the second begins after the first epoch of
     * the first: until then the JVM's compiler needs the other processor, and slow code would run twice.
     *
     * @param <T>      the result of a training
     * @param together whether the second gets a thread of its own
     * @param listener is told of the first training
     * @param first    training, which has to report to the listener that it is given
     * @param second   training
     * @return the results of the first and of the second
     * @throws InterruptedWorkException if the thread is interrupted; the second training is then abandoned, as it is if
     *                                  the first fails
     */
    public static <T> List<T> run(boolean together, ProgressListener listener, Function<ProgressListener, T> first,
            Supplier<T> second) {
        Objects.requireNonNull(listener, "listener");
        FirstEpoch begun = new FirstEpoch(listener);
        FutureTask<T> other = new FutureTask<>(() -> {
            begun.await();
            return second.get();
        });
        if (together) {
            Thread thread = new Thread(other, "side by side");
            // It does not keep a program from ending.
            thread.setDaemon(true);
            thread.start();
        }
        T result;
        try {
            result = first.apply(begun);
        } catch (RuntimeException | Error failure) {
            other.cancel(true);
            throw failure;
        } finally {
            begun.end();
        }
        if (!together) {
            other.run();
        }
        return List.of(result, resultOf(other));
    }

    private static <T> T resultOf(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            // A supplier throws nothing else.
            throw (RuntimeException) failure.getCause();
        } catch (InterruptedException interruption) {
            task.cancel(true);
            throw givenUp();
        }
    }

    private static InterruptedWorkException givenUp() {
        Thread.currentThread().interrupt();
        return new InterruptedWorkException();
    }

    /** Passes progress on, and lets somebody wait for the first epoch. */
    private static final class FirstEpoch implements ProgressListener {
        private final ProgressListener listener;
        private final CountDownLatch ended = new CountDownLatch(1);

        FirstEpoch(ProgressListener listener) {
            this.listener = listener;
        }

        /** Waits until the first epoch has ended, or the training has ended without one. */
        void await() {
            try {
                ended.await();
            } catch (InterruptedException interruption) {
                throw givenUp();
            }
        }

        void end() {
            ended.countDown();
        }

        @Override
        public void epochEnded(EpochResult epoch) {
            end();
            listener.epochEnded(epoch);
        }

        @Override
        public void batchEnded(int epoch, int batch, int batches, double loss) {
            listener.batchEnded(epoch, batch, batches, loss);
        }

        @Override
        public boolean wantsState() {
            return listener.wantsState();
        }

        @Override
        public void takeState(TrainingState state) {
            listener.takeState(state);
        }

        @Override
        public void interrupted(Supplier<TrainingState> state) {
            listener.interrupted(state);
        }
    }
}
