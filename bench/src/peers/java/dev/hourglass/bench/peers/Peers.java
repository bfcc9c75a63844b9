package dev.hourglass.bench.peers;

import dev.hourglass.kernel.Kernels;
import java.io.IOException;

/** The command: in the JVM that a person starts it starts another, with the right environment; that one measures. */
public final class Peers {
    private static final int USAGE = 64;

    private Peers() {
    }

    /**
     * Compares.
     *
     * @param arguments see {@link PeersOptions#USAGE}
     * @throws IOException          if a file cannot be written or the other JVM not started
     * @throws InterruptedException if this one is to end
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PeersOptions options;
        try {
            options = PeersOptions.parse(arguments);
        } catch (IllegalArgumentException refusal) {
            System.err.println("error: " + refusal.getMessage());
            System.err.println(PeersOptions.USAGE);
            System.exit(USAGE);
            return;
        }
        if (MeasuringProcess.isThis()) {
            compare(options);
        } else {
            System.exit(MeasuringProcess.run(options, arguments));
        }
    }

    private static void compare(PeersOptions options) throws IOException {
        if (!Kernels.CHOICE.isVector()) {
            throw new IllegalStateException("the scalar kernels run: " + Kernels.CHOICE.reason());
        }
        Report report = new Report(options);
        report.heading();
        options.subject().compare(options, report);
        report.finish();
    }
}
