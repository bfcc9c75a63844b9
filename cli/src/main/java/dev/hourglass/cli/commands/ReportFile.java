package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PathType;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.launching.Version;
import dev.hourglass.cli.training.CheckpointOptions;
import dev.hourglass.file.AtomicFile;
import dev.hourglass.file.OutputPlaces;
import dev.hourglass.report.OriginSection;
import dev.hourglass.report.Page;
import dev.hourglass.report.Section;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.ShellWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The page that a command leaves behind where it is asked for one, and what each such page ends with. */
final class ReportFile {
    /** Where it goes. */
    static final Option<Path> REPORT = Option.of("report", "FILE", PathType.output(PathType.filePath()),
            "also write a page for the browser that tells what came of it, in one HTML file");

    private ReportFile() {
    }

    /** Makes sure, before the work, that it can be written, and so can the list of rows that are left out. */
    static void addTo(OutputPlaces places, Invocation invocation) throws IOException {
        places.add(invocation.find(DataOptions.BAD_ROWS_LIST));
        places.add(invocation.find(REPORT));
    }

    /**
     * Writes the page that tells of a run, where one is asked for.
     *
     * @param facts    what else is to be known, by their names
     * @param complete whether the work was done to its end, rather than until its time was over
     * @param page     is made with how it came about
     */
    static void write(Invocation invocation, CommandSpec spec, Supplier<Map<String, String>> facts, boolean complete,
            Function<Section, Page> page) throws IOException {
        Optional<Path> file = invocation.find(REPORT);
        if (file.isPresent()) {
            Section origin = OriginSection.of(command(invocation, spec), "hourglass " + Version.current(),
                    invocation.get(GlobalOptions.SEED), facts.get(), complete);
            AtomicFile.write(file.get(), page.apply(origin).html().getBytes(StandardCharsets.UTF_8));
            invocation.note("the report is in " + Escaped.path(file.get()));
        }
    }

    /** A command of this program as words for a shell. */
    static String command(List<String> words) {
        return "hourglass " + words.stream().map(ShellWord::quoted).collect(Collectors.joining(" "));
    }

    /** The command line, but for what changes no result and where an interrupted training went on. */
    private static String command(Invocation invocation, CommandSpec spec) {
        List<String> words = new ArrayList<>(List.of("hourglass", spec.name()));
        for (Positional<?> positional : spec.positionals()) {
            invocation.arguments().texts(positional).forEach(text -> words.add(ShellWord.quoted(text)));
        }
        List<Option<?>> options = new ArrayList<>(spec.options());
        options.removeAll(CheckpointOptions.ALL);
        options.remove(REPORT);
        options.add(GlobalOptions.SEED);
        for (Option<?> option : options) {
            for (String text : invocation.arguments().texts(option)) {
                words.add(option.isFlag() ? option.spelling() : ShellWord.option(option.spelling(), text));
            }
        }
        return String.join(" ", words);
    }
}
