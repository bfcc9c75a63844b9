package dev.hourglass.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a table was measured on, in words. */
final class Machine {
    private Machine() {
    }

    /** {@return processor, cores that may be used, and JDK} */
    static String description() {
        return processor() + ", " + Runtime.getRuntime().availableProcessors() + " of its cores in use, Java "
                + System.getProperty("java.vm.version");
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).trim()).orElse(System.getProperty("os.arch"));
        } catch (IOException unknown) {
            return System.getProperty("os.arch");
        }
    }
}
