package dev.hourglass.outofcore;

import dev.hourglass.inspection.Finding;
import dev.hourglass.number.RoundedSize;
import dev.hourglass.remedy.ContradictionException;
import dev.hourglass.remedy.Problem;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * How much memory a table may take that is learned from, which decides whether that goes by way of the disk.
 *
 * @param bytes   0 or more
 * @param isGiven whether somebody gave it; else it is all that there is
 */
public record MemoryLimit(long bytes, boolean isGiven) {
    /**
     * Refuses a limit below 0.
     *
     * @param bytes   0 or more
     * @param isGiven whether somebody gave it
     */
    public MemoryLimit {
        if (bytes < 0) {
            throw new IllegalArgumentException("a limit of " + bytes + " bytes, expected 0 or more");
        }
    }

    /**
     * {@return the limit that was given, or else the heap's}
     *
     * @param given in bytes, if it was
     */
    public static MemoryLimit of(Optional<Long> given) {
        return new MemoryLimit(given.orElseGet(Runtime.getRuntime()::maxMemory), given.isPresent());
    }

    /**
     * {@return whether a table is learned from by way of the disk: because it takes more memory than was given, or
     * where nothing was given and the training begins, than there is} What needs all rows in memory keeps it there, if
     * nothing was given.
     *
     * @param needed   what the table takes in memory, in bytes; empty where its files do not tell
     * @param isBegun  whether the training was begun before; it goes on as it began
     * @param inMemory settings that were made and need all rows in memory
     * @param findings is told of the disk
     * @throws ContradictionException if the table takes more memory than was given, and a setting needs it there; the
     *                                first of these is named
     */
    public boolean sendsToDisk(OptionalLong needed, boolean isBegun, List<Remedy.Part> inMemory,
            Consumer<Finding> findings) {
        Objects.requireNonNull(needed, "needed");
        Objects.requireNonNull(inMemory, "inMemory");
        Objects.requireNonNull(findings, "findings");
        boolean exceeds = needed.isPresent() ? needed.getAsLong() > bytes : isGiven;
        if (!exceeds || !isGiven && (isBegun || !inMemory.isEmpty())) {
            return false;
        }
        if (!inMemory.isEmpty()) {
            throw refusal(inMemory.get(0), needed);
        }
        findings.accept(Finding.note("the table" + (needed.isPresent() ? ", which would take about "
                + RoundedSize.of(needed.getAsLong()) + " of memory," : "") + " is learned from by way of the disk"));
        return true;
    }

    private ContradictionException refusal(Remedy.Part setting, OptionalLong needed) {
        return new ContradictionException(Problem.of(setting).and(" needs all rows in memory, but the table"
                + (needed.isPresent() ? " takes about " + RoundedSize.of(needed.getAsLong()) : " is of unknown size")
                + ", ").with(Setting.MEMORY).and(" allows " + RoundedSize.of(bytes)),
                Remedy.of("leave ").with(setting).and(" out, or give more ").with(Setting.MEMORY));
    }
}
