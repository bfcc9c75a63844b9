package dev.hourglass.cli.arguments;

import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.number.FixedDecimal;

/** The memory that this JVM may use for objects. */
public final class Heap {
    private static final double GIBIBYTE = 0x1p30;

    private Heap() {
    }

    /**
     * Refuses work that cannot fit.
     *
     * @param what      needs memory, with the verb
     * @param bytes     that it needs at least
     * @param heap      the most memory there is, in bytes
     * @param otherwise what helps besides more memory
     * @throws CommandException if it needs more than there is
     */
    public static void require(String what, long bytes, long heap, String otherwise) {
        if (bytes > heap) {
            throw new CommandException(ExitCode.JVM, what + " at least "
                    + FixedDecimal.fixed(bytes / GIBIBYTE, 1) + " GB of memory, the heap is limited to "
                    + FixedDecimal.fixed(heap / GIBIBYTE, 1) + " GB",
                    "give it more, as in java " + option(bytes) + " -jar hourglass.jar ..., or " + otherwise);
        }
    }

    /** The option of java for a heap of so many bytes and a quarter more, in whole gigabytes. */
    static String option(long bytes) {
        return "-Xmx" + (bytes / 4 * 5 / (1 << 30) + 1) + "g";
    }
}
