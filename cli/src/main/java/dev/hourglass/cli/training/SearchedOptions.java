package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.SettingNotation;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ParsedArguments;
import dev.hourglass.search.Candidate;
import dev.hourglass.search.SearchSpace;
import dev.hourglass.search.WidthChoice;
import dev.hourglass.text.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

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
    private static final List<Searched> SEARCHED = TrainingOptions.all().stream().map(Searched::of).toList();

    private SearchedOptions() {
    }

    /** An option of a training, and the one of the same name that takes a list, where there may be several values. */
    private record Searched(Option<?> option, Optional<Option<String>> list) {
        static Searched of(Option<?> option) {
            return new Searched(option, option.isFlag() || WITH_COMMAS.contains(option) ? Optional.empty()
                    : Optional.of(list(option)));
        }

        private static Option<String> list(Option<?> option) {
            ValueType<?> type = single(option);
            Option<String> list = Option.of(option.name(), option.placeholder() + ",...", new ValueType<>(
                    "different values with commas, each " + type.expected(), text -> dimension(option, text).text(),
                    type.names()), help(option));
            return option.defaultText().map(list::orElse).orElse(list);
        }

        /** What each value may be: all but what a search finds by itself. */
        private static ValueType<?> single(Option<?> option) {
            return option == LayerOptions.BOTTLENECK ? SettingNotation.units()
                    : option == TrainingOptions.RECIPE ? ValueType.oneOf(TrainingOptions.recipes()) : option.type();
        }

        /** Each value gives the option of a training to what was given. */
        private static SearchSpace.Dimension<ParsedArguments> dimension(Option<?> option, String text) {
            return SearchSpace.Dimension.read(option.name(), text, single(option)::parse,
                    (given, value, word) -> given.with(option, value, word));
        }

        /** What a search takes need not be what a training does. */
        private static String help(Option<?> option) {
            if (option == LayerOptions.BOTTLENECK) {
                return "columns of a code (default: powers of two up to the numbers that a row becomes, and the width"
                        + " that a training has by itself)";
            }
            return option == TrainingOptions.RECIPE ? TrainingOptions.KNOWN_RECIPES : option.help();
        }

        /** The one that a search takes. */
        Option<?> taken() {
            return list.isPresent() ? list.get() : option;
        }

        Optional<SearchSpace.Dimension<ParsedArguments>> given(Invocation invocation) {
            return list.filter(invocation::has).map(taken -> dimension(option, invocation.get(taken)));
        }
    }

    /** All options of a training, lists where they may be, in the order of the help. */
    public static List<Option<?>> all() {
        return SEARCHED.stream().<Option<?>>map(Searched::taken).toList();
    }

    /** The option of a training that one which takes a list stands for; any other stands for itself. */
    public static Option<?> single(Option<?> option) {
        return SEARCHED.stream().filter(each -> each.taken() == option).<Option<?>>map(Searched::option).findFirst()
                .orElse(option);
    }

    /**
     * What an invocation has candidates differ in.
     *
     * @param columns of the data, as numbers
     * @throws dev.hourglass.autoencoder.UnusableSettingsException if there are too many combinations
     */
    public static SearchSpace<ParsedArguments> space(Invocation invocation, int columns) {
        List<SearchSpace.Dimension<ParsedArguments>> dimensions = new ArrayList<>();
        SEARCHED.forEach(each -> each.given(invocation).ifPresent(dimensions::add));
        boolean hasWidths = invocation.has(LayerOptions.LAYERS)
                || dimensions.stream().anyMatch(each -> each.name().equals(WIDTH));
        if (!hasWidths) {
            dimensions.add(0, SearchSpace.Dimension.of(WIDTH, WidthChoice.widthsOf(columns, recipes(dimensions)),
                    (given, width) -> given.with(LayerOptions.BOTTLENECK, width, Integer.toString(width))));
        }
        return new SearchSpace<>(dimensions);
    }

    /** The recipes that are searched, each of which has a width by itself. */
    private static List<Recipe> recipes(List<SearchSpace.Dimension<ParsedArguments>> dimensions) {
        return dimensions.stream().filter(each -> each.name().equals(TrainingOptions.RECIPE.name()))
                .flatMap(each -> each.values().stream())
                .map(value -> Recipe.of(value.text())).toList();
    }

    /**
     * The settings of a candidate.
     *
     * @param arguments with its values
     * @throws dev.hourglass.cli.terminal.CommandException if they make no sense together
     */
    public static AutoencoderSettings settings(Invocation invocation, ParsedArguments arguments) {
        return TrainingOptions.settings(new Invocation(arguments, invocation.streams(), invocation.findings()));
    }

    /**
     * The words of a training with the settings of a candidate, one an option.
     *
     * @param candidate to train
     * @param others    options besides those of a training that it takes over
     */
    public static List<String> words(Invocation invocation, Candidate candidate, List<Option<?>> others) {
        List<Option<?>> taken = CommandSpec.options(others, SEARCHED.stream().filter(each -> each.list().isEmpty())
                .map(Searched::option).toList());
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
