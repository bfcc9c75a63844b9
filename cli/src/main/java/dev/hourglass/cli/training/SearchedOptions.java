package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ParsedArguments;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.search.Candidate;
import dev.hourglass.search.SearchSpace;
import dev.hourglass.search.WidthChoice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The options of a training as a search takes them: each that has one value may have several, with commas between, and
 * is a dimension of the search then. A candidate's settings are those of a training that is given one value of each.
 */
public final class SearchedOptions {
    /** Those that have commas of their own. */
    private static final List<Option<?>> WITH_COMMAS =
            List.of(LayerOptions.HIDDEN, LayerOptions.LAYERS, LayerOptions.DECODER);
    /** What a choice of the width is called. */
    public static final String WIDTH = LayerOptions.BOTTLENECK.name();
    private static final List<Dimension> DIMENSIONS = dimensions();

    private SearchedOptions() {
    }

    /**
     * A value and how it was written.
     *
     * @param value as the option of a training has it
     * @param text  as it was written
     */
    private record Word(Object value, String text) {
    }

    /** Values with commas between. */
    private record Words(List<Word> list) {
        static Words of(Word only) {
            return new Words(List.of(only));
        }

        /** As it would be written. */
        @Override
        public String toString() {
            return String.join(",", list.stream().map(Word::text).toList());
        }
    }

    /** An option of a training, and the one of the same name that takes a list. */
    private record Dimension(Option<?> option, Option<Words> list) {
        static Dimension of(Option<?> option) {
            ValueType<?> type = option == LayerOptions.BOTTLENECK ? LayerOptions.UNITS
                    : option == TrainingOptions.RECIPE
                    ? ValueType.oneOf(RecipeChoice.listed(RecipeChoice.known()), RecipeChoice.known())
                    : option.type();
            Option<Words> list = Option.of(option.name(), option.placeholder() + ",...", new ValueType<>(
                    "different values with commas, each " + type.expected(), text -> words(type, text), type.names()),
                    help(option));
            return new Dimension(option, option.defaultValue() == null ? list
                    : list.orElse(Words.of(new Word(option.defaultValue(), option.defaultText()))));
        }

        /** What a search takes need not be what a training does. */
        private static String help(Option<?> option) {
            if (option == LayerOptions.BOTTLENECK) {
                return "columns of a code (default: powers of two up to the numbers that a row becomes, and the width"
                        + " that a training has by itself)";
            }
            return option == TrainingOptions.RECIPE ? TrainingOptions.KNOWN_RECIPES : option.help();
        }

        private static Words words(ValueType<?> type, String text) {
            List<Word> words = new ArrayList<>();
            for (String part : text.split(",", -1)) {
                Word word = new Word(type.parse(part), part);
                if (words.stream().anyMatch(other -> other.value().equals(word.value()))) {
                    throw new IllegalArgumentException("a value stands there twice");
                }
                words.add(word);
            }
            return new Words(List.copyOf(words));
        }
    }

    /** An option with all values that it is given. */
    private record Values(Option<?> option, List<Word> words) {
        SearchSpace.Dimension<ParsedArguments> dimension() {
            return new SearchSpace.Dimension<>(option.name(), words.stream()
                    .map(word -> new SearchSpace.Value<ParsedArguments>(word.text(), given -> with(given, word)))
                    .toList());
        }

        private ParsedArguments with(ParsedArguments given, Word word) {
            ParsedArguments arguments = given.copy();
            arguments.add(option, word.value(), word.text());
            return arguments;
        }
    }

    private static List<Dimension> dimensions() {
        List<Dimension> dimensions = new ArrayList<>();
        for (Option<?> option : TrainingOptions.all()) {
            if (!option.isFlag() && !WITH_COMMAS.contains(option)) {
                dimensions.add(Dimension.of(option));
            }
        }
        return dimensions;
    }

    /** All options of a training, lists where they may be, in the order of the help. */
    public static List<Option<?>> all() {
        List<Option<?>> options = new ArrayList<>();
        for (Option<?> option : TrainingOptions.all()) {
            options.add(DIMENSIONS.stream().filter(dimension -> dimension.option() == option)
                    .<Option<?>>map(Dimension::list).findFirst().orElse(option));
        }
        return options;
    }

    /** The option of a training that one which takes a list stands for; any other stands for itself. */
    public static Option<?> single(Option<?> option) {
        for (Dimension dimension : DIMENSIONS) {
            if (dimension.list() == option) {
                return dimension.option();
            }
        }
        return option;
    }

    /**
     * The candidates of an invocation, all combinations or a random sample, in the order in which they are trained.
     *
     * @param columns of the data, as numbers
     * @param most    how many at most
     * @param seed    of the sample and the order
     * @throws CommandException if a combination makes no sense
     */
    public static List<Candidate> candidates(Invocation invocation, int columns, int most, long seed) {
        return space(invocation, columns).candidates(invocation.arguments(), arguments -> TrainingOptions.settings(
                new Invocation(arguments, invocation.streams(), invocation.findings())), most, seed);
    }

    /** How many combinations there are. */
    public static int combinations(Invocation invocation, int columns) {
        return space(invocation, columns).size();
    }

    /** A value changes what was given: the option that takes one value is given it. */
    private static SearchSpace<ParsedArguments> space(Invocation invocation, int columns) {
        try {
            return new SearchSpace<>(values(invocation, columns).stream().map(Values::dimension).toList());
        } catch (IllegalArgumentException tooMany) {
            throw new CommandException(ExitCode.USAGE, tooMany.getMessage(), "use shorter lists");
        }
    }

    private static List<Values> values(Invocation invocation, int columns) {
        List<Values> values = new ArrayList<>();
        for (Dimension dimension : DIMENSIONS) {
            if (invocation.has(dimension.list())) {
                values.add(new Values(dimension.option(), invocation.get(dimension.list()).list()));
            }
        }
        boolean hasWidths = invocation.has(LayerOptions.LAYERS)
                || values.stream().anyMatch(each -> each.option() == LayerOptions.BOTTLENECK);
        if (!hasWidths) {
            values.add(0, new Values(LayerOptions.BOTTLENECK, usualWidths(values, columns)));
        }
        return values;
    }

    /** Powers of two, and the width that each of the recipes has by itself. */
    private static List<Word> usualWidths(List<Values> values, int columns) {
        List<Recipe> recipes = values.stream().filter(each -> each.option() == TrainingOptions.RECIPE)
                .flatMap(each -> each.words().stream()).map(word -> ((RecipeChoice) word.value()).orWidest()).toList();
        return WidthChoice.widthsOf(columns, recipes).stream()
                .map(width -> new Word(width, Integer.toString(width))).toList();
    }

    /**
     * The words of a training with the settings of a candidate, one an option.
     *
     * @param candidate to train
     * @param others    options besides those of a training that it takes over
     */
    public static List<String> words(Invocation invocation, Candidate candidate, List<Option<?>> others) {
        List<Option<?>> taken = new ArrayList<>(others);
        all().stream().filter(option -> DIMENSIONS.stream().noneMatch(dimension -> dimension.list() == option))
                .forEach(taken::add);
        List<String> words = new ArrayList<>();
        for (Option<?> option : taken) {
            for (String text : invocation.arguments().texts(option)) {
                words.add(option.spelling() + (option.isFlag() ? "" : "=" + text));
            }
        }
        candidate.choices().forEach(choice -> words.add("--" + choice.name() + "=" + choice.value()));
        return Collections.unmodifiableList(words);
    }
}
