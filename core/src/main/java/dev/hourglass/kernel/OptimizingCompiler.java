package dev.hourglass.kernel;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * Detects HotSpot's second compiler, C2. Only C2 turns vectors into instructions; under any other compiler each vector
 * is an object, and the vector kernels take many times as long as the scalar ones.
 *
 * <p>No property reveals {@code -XX:TieredStopAtLevel=2}, and the management beans that do take a tenth of a second to
 * start. So where threads are visible, as on Linux, this looks for the compiler's thread: HotSpot starts the first one
 * with the JVM and never ends it, whatever starts or ends others.
 */
final class OptimizingCompiler {
    /** The threads of this process, on Linux. */
    static final File THREADS = new File("/proc/self/task");

    private static final byte[] NAME = {'C', '2', ' '};
    /** How often to look: a thread that has just been started gets its name a moment later. */
    private static final int LOOKS = 5;
    private static final long PAUSE = 2_000_000;

    private OptimizingCompiler() {
    }

    /**
     * {@return whether C2 is known to be missing}
     *
     * @param mode    what the JVM says of itself in the property {@code java.vm.info}
     * @param threads a folder that has a folder for each thread, with its name in the file {@code comm}
     */
    static boolean isMissing(String mode, File threads) {
        if (mode.contains("interpreted") || mode.contains("emulated-client")) {
            return true;
        }
        for (int look = 0; look < LOOKS; look++) {
            String[] numbers = threads.list();
            if (numbers == null || numbers.length == 0 || isAmong(threads, numbers)) {
                return false;
            }
            LockSupport.parkNanos(PAUSE);
        }
        return true;
    }

    private static boolean isAmong(File threads, String[] numbers) {
        byte[] begin = new byte[NAME.length];
        for (String number : numbers) {
            try (FileInputStream name = new FileInputStream(new File(new File(threads, number), "comm"))) {
                if (name.read(begin) == NAME.length && Arrays.equals(begin, NAME)) {
                    return true;
                }
            } catch (IOException ended) {
                // The thread has ended meanwhile.
            }
        }
        return false;
    }
}
