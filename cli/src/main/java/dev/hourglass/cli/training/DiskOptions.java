package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PathType;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.DialectOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.number.MemorySize;
import dev.hourglass.outofcore.DiskTable;
import dev.hourglass.outofcore.MemoryEstimate;
import dev.hourglass.outofcore.MemoryLimit;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.ValueType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The options that say when a table is learned from by way of the disk, and whether that takes place. */
public final class DiskOptions {
    /** How much memory a table may take; decides which rows are learned from in which order. */
    public static final Option<Long> MEMORY = Option.of("memory", "SIZE",
            new ValueType<>("a size such as 200M or 2G", MemorySize::parse),
            "learn from a table that would take more memory, 200M or 2G, say, by way of the disk (default: as much as"
                    + " java may use)");
    /** Where scaled rows stay. */
    public static final Option<Path> KEEP_CACHE = Option.of("keep-cache", "FILE",
            PathType.output(PathType.filePath()),
            "keep the scaled rows of a table that was learned from by way of the disk");
    /** All of them, in the order of the help. */
    public static final List<Option<?>> ALL = List.of(MEMORY, KEEP_CACHE);

    private DiskOptions() {
    }

    /**
     * Whether a table goes by way of the disk.
     *
     * @param resumed  whether the training was begun before
     * @param inMemory what was asked for that needs all rows in memory
     * @return the invocation with what the table may take, as if it had been given; empty for a table in memory
     * @throws dev.hourglass.remedy.ContradictionException if the table takes more memory than was given, and something
     *                                                     needs it there
     */
    public static Optional<Invocation> choose(Invocation invocation, boolean resumed, List<Remedy.Part> inMemory) {
        MemoryLimit limit = MemoryLimit.of(invocation.find(MEMORY));
        List<Remedy.Part> reasons = new ArrayList<>(inMemory);
        if (FeatureOptions.findsCategories(invocation)) {
            reasons.add(new Remedy.Assignment(Setting.CATEGORICAL, "auto"));
        }
        if (invocation.has(DataOptions.BAD_ROWS_LIST)) {
            reasons.add(new Remedy.Switch(Setting.BAD_ROWS_LIST));
        }
        if (limit.sendsToDisk(needed(invocation, limit), resumed, reasons, invocation::tell)) {
            return Optional.of(limit.isGiven() ? invocation
                    : invocation.settled(MEMORY, limit.bytes(), Long.toString(limit.bytes())));
        }
        if (invocation.has(KEEP_CACHE)) {
            invocation.note(KEEP_CACHE.spelling() + " has no effect: the table is learned from in memory");
        }
        return Optional.empty();
    }

    /** The files that keep scaled rows of a table on the disk, none unless that was asked for. */
    public static List<Path> keptFiles(Invocation invocation) {
        List<Path> files = new ArrayList<>();
        invocation.find(KEEP_CACHE).ifPresent(rows -> {
            files.add(rows);
            if (invocation.get(ValidationOptions.VALIDATION) > 0) {
                files.add(DiskTable.keptValidation(rows));
            }
        });
        return files;
    }

    private static OptionalLong needed(Invocation invocation, MemoryLimit limit) {
        List<Path> files = DataOptions.files(invocation);
        return MemoryEstimate.ofLearning(files, files.size() == invocation.all(DataOptions.DATA).size(),
                DialectOptions.dialect(invocation), limit.bytes());
    }
}
