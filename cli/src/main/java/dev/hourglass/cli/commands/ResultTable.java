package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PathType;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.data.RowStream;
import dev.hourglass.file.OutputPlaces;
import dev.hourglass.inference.RowResults;
import dev.hourglass.text.ValueType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The table that several commands write: the columns that are kept, then what a model makes of each row. */
final class ResultTable {
    private static final Option<String> KEEP = Option.of("keep", "NAME", ValueType.text(),
            "pass a column on, in front of the results").several();

    private ResultTable() {
    }

    /**
     * Where it goes.
     *
     * @param placeholder in help texts
     * @param results     what it holds, in the plural
     * @param arrays      the endings of arrays that can hold it
     */
    static Option<Path> out(String placeholder, String results, String arrays) {
        return Option.of("out", placeholder, PathType.output(PathType.path()), "where the " + results
                + " go, or - for standard output; " + arrays + " and .jsonl are written by their endings")
                .orElse(Path.of("-")).abbreviated("o");
    }

    /** A command's options: where the table goes, those of its own, and those of every table. */
    static List<Option<?>> options(Option<Path> out, List<Option<?>> own) {
        return CommandSpec.options(List.of(out), own, List.of(KEEP), FeatureOptions.USING, DataOptions.USING);
    }

    /** Reads the model that the data goes through, once it is known that the table can be written. */
    static <T> T model(Invocation invocation, String command, Positional<Path> model, Option<Path> out,
            ModelInput.Reader<T> reader) throws IOException {
        OutputPlaces places = Outputs.places(invocation, invocation.get(model));
        Outputs.addTable(places, invocation.get(out));
        places.add(invocation.find(DataOptions.BAD_ROWS_LIST));
        return ModelInput.read(command, invocation, invocation.get(model), reader);
    }

    /** Writes it, some rows at a time; the stream knows how many there were. */
    static RowStream write(Invocation invocation, Option<Path> out, RowResults results) throws IOException {
        RowStream stream = new RowStream(invocation, results, invocation.all(KEEP));
        stream.write(invocation.get(out));
        return stream;
    }
}
