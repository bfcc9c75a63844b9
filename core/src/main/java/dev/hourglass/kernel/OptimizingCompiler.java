package dev.hourglass.kernel;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * HotSpot's second compiler, C2, which alone turns vectors into instructions; under any other each vector is an object,
 * and the vector kernels take many times as long as the scalar ones.
 *
 * <p>No property tells of {@code -XX:TieredStopAtLevel=2}, and the beans that would take a tenth of a second to start.
 * So where threads can be seen, as on Linux, the compiler's own is looked for: HotSpot starts the first one with the
 * JVM and never ends it, whatever switched others on or off.
 */
final class OptimizingCompiler {
    /** The threads of this process, as Linux shows them. */
    static final File THREADS = new File("/proc/self/task");

    private static final byte[] NAME = {'C', '2', ' '};
    /** A thread that has just been started takes its name a moment later. */
    private static final int LOOKS = 5;
    private static final long PAUSE = 2_000_000;

    private OptimizingCompiler() {
    }

    /**
     * {@return whether the compiler is known to be missing}
     *
     * @param mode    what the JVM says of itself in the property {@code java.vm.info}
     * @param threads a folder with a folder for each thread, whose name is in the file {@code comm}
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
                // Other threads come and go.
            }
        }
        return false;
    }
}
