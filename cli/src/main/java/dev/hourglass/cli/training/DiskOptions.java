package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PathType;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.DialectOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.number.MemorySize;
import dev.hourglass.number.RoundedSize;
import dev.hourglass.outofcore.DiskTable;
import dev.hourglass.outofcore.MemoryEstimate;
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
     * Whether a table goes by way of the disk: because it takes more memory than was given, or where nothing was given
     * and the training begins, than there is. What needs all rows in memory keeps it there, if nothing was given.
     *
     * @param resumed  whether the training was begun before; it goes on as it began
     * @param inMemory options that need all rows in memory, as they were given
     * @return the invocation with what the table may take, as if it had been given; empty for a table in memory
     * @throws CommandException if the table takes more memory than was given, and an option needs it there
     */
    public static Optional<Invocation> choose(Invocation invocation, boolean resumed, List<String> inMemory) {
        boolean given = invocation.has(MEMORY);
        long limit = given ? invocation.get(MEMORY) : Runtime.getRuntime().maxMemory();
        OptionalLong needed = needed(invocation, limit);
        boolean exceeds = needed.isPresent() ? needed.getAsLong() > limit : given;
        List<String> reasons = new ArrayList<>(inMemory);
        if (FeatureOptions.findsCategories(invocation)) {
            reasons.add("--categorical auto");
        }
        if (invocation.has(DataOptions.BAD_ROWS_LIST)) {
            reasons.add(DataOptions.BAD_ROWS_LIST.spelling());
        }
        if (!exceeds || !given && (resumed || !reasons.isEmpty())) {
            if (invocation.has(KEEP_CACHE)) {
                invocation.note(KEEP_CACHE.spelling() + " has no effect: the table is learned from in memory");
            }
            return Optional.empty();
        }
        if (!reasons.isEmpty()) {
            throw refusal(reasons.get(0), needed, limit);
        }
        invocation.note("the table" + size(needed) + " is learned from by way of the disk");
        return Optional.of(given ? invocation : invocation.settled(MEMORY, limit, Long.toString(limit)));
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

    private static String size(OptionalLong needed) {
        return needed.isPresent() ? ", which would take about " + RoundedSize.of(needed.getAsLong())
                + " of memory," : "";
    }

    private static CommandException refusal(String option, OptionalLong needed, long limit) {
        return CommandException.usage(option + " needs all rows in memory, but the table"
                + (needed.isPresent() ? " takes about " + RoundedSize.of(needed.getAsLong())
                        : " is of unknown size") + ", " + MEMORY.spelling() + " allows " + RoundedSize.of(limit),
                "leave " + option + " out, or give more " + MEMORY.spelling());
    }

    /** What the table takes; standard input does not tell. */
    private static OptionalLong needed(Invocation invocation, long limit) {
        List<Path> files = DataOptions.files(invocation);
        OptionalLong known = MemoryEstimate.ofLearning(files, DialectOptions.dialect(invocation), limit);
        boolean all = files.size() == invocation.all(DataOptions.DATA).size();
        return all || known.orElse(0) > limit ? known : OptionalLong.empty();
    }
}
