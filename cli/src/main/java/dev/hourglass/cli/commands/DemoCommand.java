package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PathType;
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.cli.training.CommandListener;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.evaluation.TutorialExperiment;
import dev.hourglass.file.OutputPlaces;
import dev.hourglass.study.TutorialOutcome;
import dev.hourglass.study.TutorialStudy;
import dev.hourglass.text.ValueType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code hourglass demo}: the whole experiment of the tutorial, from synthetic data to the two classifiers. */
public final class DemoCommand implements Command {
    private static final Option<Path> OUT = Option.of("out", "DIR", PathType.filePath(), "where the files go")
            .orElse(Path.of("hourglass-demo"));
    private static final Option<Integer> SEEDS = Option.of("seeds", "N", ValueType.wholeNumber(1, 10_000),
            "also train with N seeds, of the tutorial's recipe and of whiten, and tell how accuracy is spread");

    @Override
    public CommandSpec spec() {
        return new CommandSpec("demo", "run the whole experiment on synthetic data",
                "Makes 1000 rows of 100 columns, 10 of them informative; trains an autoencoder without compression and"
                        + " one that halves the columns; draws layers and learning curves; saves the encoders; loads"
                        + " one again; and compares logistic regression on raw and on encoded columns. --seed is the"
                        + " seed of weights and batch order, with --seeds the first; data and split keep theirs, 1."
                        + " With --seeds, --features says what the classifier gets; of more than codes it finds its C.",
                List.of(), List.of(OUT, TrainingOptions.EPOCHS, SEEDS, RepresentationOption.FEATURES,
                        ReportFile.REPORT),
                "hourglass demo --out results --seed 7");
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        if (!invocation.has(SEEDS)) {
            invocation.refuse(List.of(RepresentationOption.FEATURES), "without " + SEEDS.spelling(),
                    "leave it out, or add " + SEEDS.spelling() + " 20, say");
        }
        TutorialStudy study = study(invocation);
        OutputPlaces places = new OutputPlaces(List.of());
        places.addAll(study.files());
        ReportFile.addTo(places, invocation);
        TutorialOutcome outcome = study.run(line -> tell(invocation, line), new CommandListener(invocation));
        invocation.print(outcome::result, outcome::lines);
        ReportFile.write(invocation, spec(), outcome::facts, true,
                origin -> outcome.page(origin, invocation.threads()));
    }

    private static TutorialStudy study(Invocation invocation) {
        long seed = invocation.get(GlobalOptions.SEED);
        return new TutorialStudy(invocation.get(OUT), invocation.get(TrainingOptions.EPOCHS), seed,
                invocation.find(SEEDS).map(count ->
                        TutorialExperiment.trials(invocation.get(RepresentationOption.FEATURES), seed, count)),
                invocation.threads());
    }

    /** Tells of the experiment as it goes, unless a result for machines is wanted. */
    private static void tell(Invocation invocation, String line) throws IOException {
        if (!invocation.isJson()) {
            invocation.out().printLine(line);
            invocation.out().flush();
        }
    }
}
