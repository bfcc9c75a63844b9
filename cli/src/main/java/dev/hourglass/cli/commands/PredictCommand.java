package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PathType;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.RowStream;
import dev.hourglass.inference.ClassResults;
import dev.hourglass.json.JsonObject;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.results.ClassifierResult;
import dev.hourglass.store.ClassifierFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code hourglass predict}: the classes of the rows of a table. */
final class PredictCommand implements Command {
    private static final Positional<Path> MODEL =
            Positional.one("MODEL", PathType.filePath(), "a classifier file");
    private static final Option<Path> OUT = ResultTable.out("CLASSES.csv", "classes", ".npz");

    @Override
    public CommandSpec spec() {
        return new CommandSpec("predict", "tell the classes of the rows of a table",
                "Finds the classifier's columns in the table by their names, whatever their order, and writes a table"
                        + " of predicted_class and the probability of each class, probability_ and its name. Other"
                        + " columns are not read, but for those to keep. A table of any length is read and written some"
                        + " rows at a time.",
                List.of(MODEL, DataOptions.DATA), ResultTable.options(OUT, List.of()),
                "hourglass predict classifier.safetensors new.csv --keep id -o out.csv");
    }

    @Override
    public boolean streams() {
        return true;
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        EncodedClassifier classifier = ResultTable.model(invocation, "predict", MODEL, OUT, ClassifierFile::read);
        RowStream stream = ResultTable.write(invocation, OUT, new ClassResults(classifier));
        stream.print(invocation.get(OUT),
                ClassifierResult.put(new JsonObject().put("rows", stream.rows()), classifier));
    }
}
