package dev.hourglass.cli.training;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Two independent pieces of work, at the same time or one after the other: what comes of them is the same. */
public final class SideBySide {
    private SideBySide() {
    }

    /**
     * Does both; what either throws is thrown here.
     *
     * @param together whether the second gets a thread of its own
     * @return what came of the first and of the second
     */
    public static <T> List<T> run(boolean together, Supplier<T> first, Supplier<T> second) {
        FutureTask<T> other = new FutureTask<>(second::get);
        if (together) {
            Thread thread = new Thread(other, "side by side");
            // If the first fails, the program ends without waiting for the second.
            thread.setDaemon(true);
            thread.start();
        }
        T result = first.get();
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
            throw new IllegalStateException("nobody interrupts the main thread", interruption);
        }
    }
}
