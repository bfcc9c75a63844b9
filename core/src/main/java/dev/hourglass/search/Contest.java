package dev.hourglass.search;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.UnusableSettingsException;
import dev.hourglass.evaluation.Contestant;
import dev.hourglass.evaluation.Contestants;
import dev.hourglass.evaluation.CrossComparison;
import dev.hourglass.evaluation.Fold;
import dev.hourglass.evaluation.RecipeSearch;
import dev.hourglass.remedy.Problem;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who takes part in a comparison of encodings, the raw columns first: each recipe comes after the same network
 * untrained, without which nobody knows what learning is worth.
 */
public final class Contest {
    /** The name of the one that chooses among the raw columns and recipes. */
    public static final String AUTO = "auto";

    private static final String RAW = "raw";
    private static final String COMPONENTS = "pca";
    private static final String NYSTROEM = "nystroem";

    private final List<Entry> entries;

    /**
     * What recipes take part with.
     *
     * @param settings      of the training by a recipe
     * @param taken         what of an encoder
     * @param takenOfChosen what of the encoder of a recipe that was chosen
     * @param findsWidth    whether each fold looks for the width of the code, of recipes that are not chosen
     */
    public record Terms(Function<Recipe, AutoencoderSettings> settings, Representation taken,
            Representation takenOfChosen, boolean findsWidth) {
        /**
         * Refuses null.
         *
         * @param settings      of the training by a recipe
         * @param taken         what of an encoder
         * @param takenOfChosen what of the encoder of a recipe that was chosen
         * @param findsWidth    whether each fold looks for the width of the code
         */
        public Terms {
            Objects.requireNonNull(settings, "settings");
            Objects.requireNonNull(taken, "taken");
            Objects.requireNonNull(takenOfChosen, "takenOfChosen");
        }
    }

    /**
     * One who takes part.
     *
     * @param contestant how its columns are made
     * @param control    name of its untrained control, if it has one
     * @param settings   of its training, if it learns by one
     * @param widths     finds its bottlenecks, where these are to be found
     */
    private record Entry(Contestant contestant, Optional<String> control, Optional<AutoencoderSettings> settings,
            Optional<FoldWidths> widths) {
        static Entry withoutTraining(Contestant contestant) {
            return new Entry(contestant, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    private Contest(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** {@return what contestants are called, in their order: the raw columns, which always take part, come first} */
    public static List<String> names() {
        List<String> names = usual();
        names.add(AUTO);
        return names;
    }

    /** {@return who takes part where nobody says otherwise: all but {@link #AUTO}} */
    public static List<String> usual() {
        List<String> names = new ArrayList<>(List.of(RAW, COMPONENTS, NYSTROEM));
        for (Recipe recipe : Recipe.values()) {
            names.add(recipe.toString());
        }
        return names;
    }

    /**
     * {@return the contest of some}
     *
     * @param names   of those who take part, of {@link #names()}, in any order
     * @param terms   what recipes take part with
     * @param width   numbers of a row
     * @param classes how many there are
     * @throws UnusableSettingsException if {@link #AUTO} takes part, and widths are to be found
     */
    public static Contest of(List<String> names, Terms terms, int width, int classes) {
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(terms, "terms");
        if (terms.findsWidth() && names.contains(AUTO)) {
            throw new UnusableSettingsException(Problem.of(Setting.CONTESTANTS).and(" " + AUTO
                    + " chooses a recipe, and looks for no width"), Remedy.of("give a number of columns in place of "
                    + AUTO + ", or leave " + AUTO + " out of ").with(Setting.CONTESTANTS));
        }
        List<Entry> entries = new ArrayList<>(List.of(Entry.withoutTraining(Contestants.raw())));
        if (names.contains(COMPONENTS)) {
            int components = terms.settings().apply(Recipe.TUTORIAL).layers().bottleneckFor(width);
            entries.add(Entry.withoutTraining(Contestants.principalComponents(components)));
        }
        if (names.contains(NYSTROEM)) {
            entries.add(Entry.withoutTraining(Contestants.nystroem(MethodSettings.NYSTROEM_FEATURES)));
        }
        for (Recipe recipe : Recipe.values()) {
            if (names.contains(recipe.toString())) {
                entries.addAll(ofRecipe(recipe.toString(), terms.settings().apply(recipe), terms, classes));
            }
        }
        if (names.contains(AUTO)) {
            entries.add(new Entry(Contestants.chosen(AUTO, RecipeSearch.among(terms.settings(), terms.takenOfChosen(),
                    CrossComparison.CLASSIFIER)), Optional.empty(),
                    Optional.of(terms.settings().apply(Recipe.WHITEN)), Optional.empty()));
        }
        return new Contest(entries);
    }

    /** A recipe after its untrained control. */
    private static List<Entry> ofRecipe(String name, AutoencoderSettings settings, Terms terms, int classes) {
        String control = "untrained " + name;
        Optional<FoldWidths> widths =
                terms.findsWidth() ? Optional.of(new FoldWidths(settings, classes)) : Optional.empty();
        Function<Fold, AutoencoderSettings> own = fold -> widths.map(found -> found.apply(fold)).orElse(settings);
        return List.of(Entry.withoutTraining(Contestants.untrained(control, own, terms.taken())),
                new Entry(Contestants.encoder(name, own, terms.taken()), Optional.of(control), Optional.of(settings),
                        widths));
    }

    /** {@return who takes part, in order} */
    public List<Contestant> contestants() {
        return entries.stream().map(Entry::contestant).toList();
    }

    /** {@return for each of them the name of its untrained control, if it has one} */
    public List<Optional<String>> controls() {
        return entries.stream().map(Entry::control).toList();
    }

    /** {@return the settings of those that learn by a training, in order} */
    public List<AutoencoderSettings> trainings() {
        return entries.stream().flatMap(entry -> entry.settings().stream()).toList();
    }

    /** {@return which widths the folds found so far, a sentence for each of those that look for one} */
    public List<String> foundWidths() {
        List<String> found = new ArrayList<>();
        for (Entry entry : entries) {
            entry.widths().ifPresent(widths -> found.add("bottlenecks that were found for "
                    + entry.contestant().name() + ": " + widths.text()));
        }
        return found;
    }
}
