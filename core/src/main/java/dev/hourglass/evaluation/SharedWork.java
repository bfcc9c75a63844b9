package dev.hourglass.evaluation;

import dev.hourglass.parallel.ThreadTeam;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Parts of some work, each of which is the work of one thread: threads change no bit. */
final class SharedWork {
    private SharedWork() {
    }

    /**
     * What came of every part, in their order. Whatever thread was faster, a failure is that of the first part that has
     * one.
     *
     * @param parts   how many there are, 1 or more
     * @param threads threads to use, 1 or more
     * @param part    does one, by its number from 0
     * @param done    is told how many are done; called by any of the threads, one at a time
     */
    static <T> List<T> run(int parts, int threads, IntFunction<T> part, IntConsumer done) {
        List<T> results = Collections.synchronizedList(new ArrayList<>(Collections.nCopies(parts, null)));
        RuntimeException[] failures = new RuntimeException[parts];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        try (ThreadTeam team = new ThreadTeam(Math.min(threads, parts))) {
            team.run((member, members) -> {
                for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
                    try {
                        team.checkInterrupted();
                        results.set(i, part.apply(i));
                    } catch (RuntimeException failure) {
                        failures[i] = failure;
                        // Nobody begins another part; all before this one are taken and come to their ends.
                        next.set(parts);
                        return;
                    }
                    synchronized (done) {
                        done.accept(ended.incrementAndGet());
                    }
                }
            });
        }
        for (RuntimeException failure : failures) {
            if (failure != null) {
                throw failure;
            }
        }
        return List.copyOf(results);
    }
}
