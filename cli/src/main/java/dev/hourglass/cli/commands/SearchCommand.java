package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ParsedArguments;
import dev.hourglass.cli.arguments.PathType;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.LearningInput;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.data.Targets;
import dev.hourglass.cli.launching.OwnCommand;
import dev.hourglass.cli.launching.Version;
import dev.hourglass.cli.terminal.Messages;
import dev.hourglass.cli.training.CommandListener;
import dev.hourglass.cli.training.Interruption;
import dev.hourglass.cli.training.SearchedOptions;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.file.OutputPlaces;
import dev.hourglass.number.TimeSpan;
import dev.hourglass.report.SearchPictures;
import dev.hourglass.search.Candidate;
import dev.hourglass.search.SearchSettings;
import dev.hourglass.search.SearchSpace;
import dev.hourglass.study.SearchStudy;
import dev.hourglass.study.StudyTable;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.ValueType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code hourglass search}: how wide should the bottleneck be, and with which settings? */
final class SearchCommand implements Command {
    private static final Option<String> TARGET = Option.of("target", "NAME", ValueType.text(),
            "the column that holds the classes: codes are judged by how well a classifier tells these (default: by what"
                    + " the reconstruction misses)");
    private static final Option<Integer> TRIALS = Option.of("trials", "N", ValueType.wholeNumber(1, 100_000),
            "the most candidates; of more combinations a random sample is taken").orElse(64);
    private static final Option<Integer> FOLDS = Option.of("folds", "N", ValueType.wholeNumber(2, 1000),
            "parts of the rows, each of which is measured on once").orElse(new SearchSettings().folds());
    private static final Option<Integer> RUNGS = Option.of("rungs", "N",
            ValueType.wholeNumber(1, SearchSettings.MOST_RUNGS), "rungs of successive halving: the first trains all"
                    + " candidates with a part of their epochs, the best third goes on to three times as many; with 1,"
                    + " all have all epochs (default: 1 for up to " + SearchSettings.FEW_CANDIDATES
                    + " candidates, else "
                    + SearchSettings.RUNGS_OF_MANY + ")");
    private static final Option<Duration> BUDGET = Option.of("budget", "TIME",
            new ValueType<>("a whole number from 1 to 100000 and s, m or h, as in 90s or 10m", TimeSpan::parse),
            "stop after this long, as in 90s, 10m or 2h, and say what was left out; what was finished does not depend"
                    + " on it (default: no limit)");
    private static final Option<Path> STATE = Option.of("state", "FILE", PathType.output(PathType.filePath()),
            "save finished scores here and resume from them");
    private static final Option<Path> PLOTS = Option.of("plots", "DIR", PathType.filePath(),
            "also plot scores by width into this folder");

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = CommandSpec.options(List.of(TARGET, Targets.NUMERIC, TRIALS, FOLDS, RUNGS, BUDGET,
                STATE, PLOTS, ReportFile.REPORT), SearchedOptions.all(), FeatureOptions.LEARNING,
                DataOptions.LEARNING);
        return new CommandSpec("search", "find out how wide a bottleneck should be, with which settings",
                "Options of a training that are given lists are searched: every combination is trained and measured by"
                        + " k-fold cross-validation, in which everything is fitted to the training rows of a fold"
                        + " alone. Recommended is the smallest width within one standard error of the best. The same"
                        + " data, options and seed give the same result, whatever the threads.\n\n"
                        + TrainingOptions.NOTATION,
                List.of(DataOptions.DATA), options,
                "hourglass search wine.csv --target class --bottleneck 2,4,8 --l2 0,1e-4");
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Optional<SearchPictures> pictures =
                invocation.find(PLOTS).map(folder -> SearchPictures.in(folder, invocation.has(TARGET)));
        probe(invocation, pictures);
        StudyTable data = LearningInput.inFolds(invocation, invocation.find(TARGET));
        Optional<SearchStudy.Outcome> outcome =
                run(invocation, study(invocation, data.table().rows().columns()), data);
        if (outcome.isPresent()) {
            if (pictures.isPresent()) {
                pictures.get().write(outcome.get().scores());
            }
            tell(invocation, outcome.get());
        }
    }

    private static SearchStudy study(Invocation invocation, int columns) {
        SearchSpace<ParsedArguments> space = SearchedOptions.space(invocation, columns);
        List<Candidate> candidates = space.candidates(invocation.arguments(),
                arguments -> SearchedOptions.settings(invocation, arguments), invocation.get(TRIALS),
                invocation.get(GlobalOptions.SEED));
        SearchSettings settings = new SearchSettings().withFolds(invocation.get(FOLDS))
                .withRungs(invocation.find(RUNGS).orElse(SearchSettings.usualRungs(candidates.size())))
                .withSeed(invocation.get(GlobalOptions.SEED));
        return new SearchStudy(candidates, space.size(), SearchedOptions.WIDTH, settings);
    }

    /** What came of it; nothing where a signal has ended a search whose state is kept. */
    private static Optional<SearchStudy.Outcome> run(Invocation invocation, SearchStudy study, StudyTable data)
            throws IOException {
        CommandListener listener = new CommandListener(invocation);
        Optional<Path> state = invocation.find(STATE);
        SearchStudy.Terms terms = new SearchStudy.Terms(state, Version.current(), invocation.find(BUDGET));
        if (state.isEmpty()) {
            return Optional.of(study.run(data, terms, listener, () -> false));
        }
        String place = Escaped.path(state.get());
        try (Interruption interruption = Interruption.listen()) {
            SearchStudy.Outcome outcome = study.run(data, terms, listener, interruption::isRequested);
            if (interruption.isRequested()) {
                Messages.note(invocation.streams(), "stopped after " + outcome.done() + " of " + outcome.steps()
                        + " steps, which are in " + place + "; the same command goes on from there");
                return Optional.empty();
            }
            if (!outcome.scores().isComplete()) {
                invocation.note("the same command goes on from " + place);
            }
            return Optional.of(outcome);
        }
    }

    private void tell(Invocation invocation, SearchStudy.Outcome outcome) throws IOException {
        Function<Candidate, String> command =
                candidate -> OwnCommand.of(command(invocation, candidate).toArray(String[]::new));
        invocation.print(() -> outcome.result(command), () -> outcome.lines(command));
        ReportFile.write(invocation, spec(), outcome::facts, outcome.scores().isComplete(), origin ->
                outcome.page(candidate -> ReportFile.command(command(invocation, candidate)),
                        invocation.findings().warnings(), origin));
    }

    private static void probe(Invocation invocation, Optional<SearchPictures> pictures) throws IOException {
        OutputPlaces places = Outputs.places(invocation);
        places.add(invocation.find(STATE));
        places.addAll(pictures.map(SearchPictures::all).orElse(List.of()));
        ReportFile.addTo(places, invocation);
    }

    /** The words of a command that trains a candidate on all rows. */
    private static List<String> command(Invocation invocation, Candidate candidate) {
        List<Option<?>> others = CommandSpec.options(List.of(TARGET, Targets.NUMERIC), FeatureOptions.LEARNING,
                DataOptions.LEARNING, List.of(GlobalOptions.SEED));
        List<String> words = new ArrayList<>(List.of("train"));
        for (String data : invocation.arguments().texts(DataOptions.DATA)) {
            boolean looksLikeAnOption = data.startsWith("-") && data.length() > 1;
            words.add(looksLikeAnOption ? "./" + data : data);
        }
        words.addAll(SearchedOptions.words(invocation, candidate, others));
        return words;
    }
}
