package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PathType;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.dataset.ClassShares;
import dev.hourglass.dataset.ClassificationGenerator;
import dev.hourglass.dataset.ClassificationSamples;
import dev.hourglass.dataset.ClassificationSettings;
import dev.hourglass.dataset.ClassificationStream;
import dev.hourglass.dataset.ClusterLayout;
import dev.hourglass.dataset.FeatureCounts;
import dev.hourglass.dataset.PerFeature;
import dev.hourglass.dataset.SampleTable;
import dev.hourglass.file.OutputPlaces;
import dev.hourglass.json.JsonObject;
import dev.hourglass.preparation.BlockFlow;
import dev.hourglass.table.Table;
import dev.hourglass.text.ValueType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** {@code hourglass generate}: writes a synthetic table, the same as scikit-learn's make_classification. */
final class GenerateCommand implements Command {
    private static final ValueType<Integer> COUNT = ValueType.wholeNumber(0, Integer.MAX_VALUE);
    private static final ValueType<Integer> POSITIVE = ValueType.wholeNumber(1, Integer.MAX_VALUE);
    private static final ValueType<Double> NUMBER = ValueType.decimal("a number", number -> true);
    private static final ValueType<PerFeature> PER_FEATURE = new ValueType<>("a number or the word random",
            text -> text.equals("random") ? PerFeature.drawn() : PerFeature.same(NUMBER.parse(text)));

    private static final Positional<Path> OUT = Positional.one("OUT.csv", PathType.output(PathType.path()),
            "where the table goes, or - for standard output");
    private static final Option<Integer> SAMPLES = Option.of("samples", "N", POSITIVE, "rows").orElse(100);
    private static final Option<Integer> FEATURES = Option.of("features", "N", POSITIVE, "columns besides the target")
            .orElse(20);
    private static final Option<Integer> INFORMATIVE = Option.of("informative", "N", POSITIVE,
            "columns that tell the classes apart").orElse(2);
    private static final Option<Integer> REDUNDANT = Option.of("redundant", "N", COUNT,
            "columns that are sums of informative ones").orElse(2);
    private static final Option<Integer> REPEATED = Option.of("repeated", "N", COUNT,
            "columns that are copies of others").orElse(0);
    private static final Option<Integer> CLASSES = Option.of("classes", "N", POSITIVE, "classes").orElse(2);
    private static final Option<Integer> CLUSTERS = Option.of("clusters-per-class", "N", POSITIVE,
            "clusters of each class").orElse(2);
    private static final Option<List<Double>> WEIGHTS = Option.of("weights", "W,W", ValueType.listOf(NUMBER),
            "share of each class; the last may be left out (default: equal)").several();
    private static final Option<Double> FLIP_Y = Option.of("flip-y", "X", NUMBER,
            "share of rows whose class is drawn at random").orElse(0.01);
    private static final Option<Double> CLASS_SEP = Option.of("class-sep", "X", NUMBER,
            "half the distance between clusters").orElse(1.0);
    private static final Option<PerFeature> SHIFT = Option.of("shift", "X", PER_FEATURE,
            "added to every value, or random (default: 0)");
    private static final Option<PerFeature> SCALE = Option.of("scale", "X", PER_FEATURE,
            "every value is multiplied by it, or random (default: 1)");
    private static final Option<Boolean> NO_HYPERCUBE = Option.flag("no-hypercube",
            "put clusters at random places, not at the corners of a cube");
    private static final Option<Boolean> STREAM = Option.flag("stream",
            "make row after row, in memory that does not grow with them; other rows than scikit-learn's, of the same"
                    + " kind, and a longer table begins with a shorter one");
    private static final Option<Boolean> NO_SHUFFLE = Option.flag("no-shuffle",
            "keep rows in the order of clusters, but with --stream, and columns in the order of kinds");

    @Override
    public CommandSpec spec() {
        return new CommandSpec("generate", "write a synthetic table for classification",
                "Writes the table that scikit-learn's make_classification makes from the same numbers and random_state"
                        + " (--seed): columns f0, f1 and so on, and the class as target. With --stream a table may be"
                        + " larger than memory.",
                List.of(OUT), List.of(SAMPLES, FEATURES, INFORMATIVE, REDUNDANT, REPEATED, CLASSES, CLUSTERS, WEIGHTS,
                        FLIP_Y, CLASS_SEP, SHIFT, SCALE, NO_HYPERCUBE, NO_SHUFFLE, STREAM),
                "hourglass generate data.csv --samples 1000 --features 20 --informative 8");
    }

    @Override
    public boolean computes(Invocation invocation) {
        return false;
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Outputs.addTable(new OutputPlaces(List.of()), invocation.get(OUT));
        ClassificationSettings settings = explained(() -> settings(invocation));
        BlockFlow.Source<ClassificationSamples> source = explained(() -> source(invocation, settings));
        // The next rows are made while those before are written.
        Outputs.table(invocation, invocation.get(OUT), writer ->
                BlockFlow.run(source, GenerateCommand::table, writer::write, invocation.threads()));
        if (invocation.isJson() && !Outputs.isStandardOutput(invocation.get(OUT))) {
            invocation.print(new JsonObject()
                    .put("rows", settings.samples())
                    .put("columns", SampleTable.columns(settings))
                    .put("file", invocation.get(OUT).toString()));
        }
    }

    private static BlockFlow.Source<ClassificationSamples> source(Invocation invocation,
            ClassificationSettings settings) {
        return invocation.has(STREAM) ? new ClassificationStream(settings)::nextBlock
                : BlockFlow.single(ClassificationGenerator.generate(settings));
    }

    /** The samples with names, if all of their numbers are finite. */
    private static Table table(ClassificationSamples samples) {
        samples.notFinite().ifPresent(value -> {
            throw CommandException.usage("values became " + value + ", expected finite numbers",
                    "make --class-sep, --shift or --scale smaller");
        });
        return SampleTable.of(samples);
    }

    private static <T> T explained(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException refusal) {
            throw CommandException.usage(refusal.getMessage(), "hourglass generate --help explains the options");
        }
    }

    private static ClassificationSettings settings(Invocation invocation) {
        ClassificationSettings usual = new ClassificationSettings();
        ClassShares shares = ClassShares.of(invocation.get(CLASSES),
                invocation.all(WEIGHTS).stream().flatMap(List::stream).toList());
        FeatureCounts features = new FeatureCounts(invocation.get(FEATURES), invocation.get(INFORMATIVE),
                invocation.get(REDUNDANT), invocation.get(REPEATED));
        ClusterLayout clusters = new ClusterLayout(shares, invocation.get(CLUSTERS), invocation.get(CLASS_SEP),
                !invocation.get(NO_HYPERCUBE));
        return new ClassificationSettings(invocation.get(SAMPLES), features, clusters, invocation.get(FLIP_Y),
                invocation.find(SHIFT).orElse(usual.shift()), invocation.find(SCALE).orElse(usual.scale()),
                !invocation.get(NO_SHUFFLE), invocation.get(GlobalOptions.SEED));
    }
}
