package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.SettingValues;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.CommandTable;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.training.AutoRecipe;
import dev.hourglass.cli.training.LayerOptions;
import dev.hourglass.cli.training.SearchedOptions;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.cli.training.ValidationOptions;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.WrappedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Help texts, made from what the commands declare; no line is longer than a terminal is wide. */
final class HelpText {
    private static final int WIDTH = 80;
    private static final int LEFT_COLUMN = 26;

    /** Options that belong together, in whichever command they are. */
    private static final List<Group> GROUPS = List.of(
            new Group("The network:", LayerOptions.ALL),
            new Group("How it learns:", TrainingOptions.learning()),
            new Group("How it is measured:", ValidationOptions.ALL),
            new Group("How the table is read:", DataOptions.LEARNING));

    private final List<String> lines = new ArrayList<>();

    /**
     * A part of the list of options.
     *
     * @param title   above it
     * @param options what belongs to it; commands may take some or all of them
     */
    private record Group(String title, List<Option<?>> options) {
        boolean has(Option<?> option) {
            return options.contains(SearchedOptions.single(option));
        }
    }

    /** What recipes are, by their names. */
    static Map<String, String> recipes() {
        Map<String, String> recipes = new LinkedHashMap<>();
        for (Recipe recipe : Recipe.values()) {
            List<String> noise = SettingValues.of(recipe.settings()).texts(Setting.NOISE);
            recipes.put(recipe.toString(), recipe.description()
                    + (noise.isEmpty() ? "" : " (--noise " + String.join(" --noise ", noise) + ")"));
        }
        recipes.put("auto", "one of the last two, or the columns themselves, standardized: what a classifier tells the"
                + " classes of --target best by, cross-validated on the rows to learn from; takes about five"
                + " trainings");
        return recipes;
    }

    private HelpText() {
    }

    /** The text of {@code hourglass --help}. */
    static List<String> of(CommandTable table) {
        HelpText help = new HelpText();
        help.line("Usage: hourglass COMMAND [options]");
        help.heading("Hourglass learns compact features from tables.");
        help.heading("Commands:");
        table.commands().forEach(command -> help.entry(command.spec().name(), command.spec().summary()));
        help.heading("Options without a command:");
        help.entry(GlobalOptions.HELP.usage(), GlobalOptions.HELP.help());
        help.entry(GlobalOptions.VERSION.usage(), GlobalOptions.VERSION.help());
        help.heading("hourglass COMMAND --help explains a command and shows an example.");
        return help.lines;
    }

    /** The text of {@code hourglass help recipes}. */
    static List<String> ofRecipes() {
        HelpText help = new HelpText();
        help.line("Recipes are settings that go together. Options that are given come before them.");
        help.heading("Recipes:");
        recipes().forEach(help::entry);
        help.line("");
        help.paragraph("denoise and whiten have codes of 50 columns or more and hidden layers of 200 and 100 units"
                + " or more, batches of 64 and Adam at 0.002. Which helps depends on the table: hourglass compare"
                + " measures it. On twelve tables, accuracy changed against that of a tuned logistic regression on the"
                + " raw columns by -2.5 points on average with tutorial (at worst -16.5), +1.0 with denoise (-1.0),"
                + " +0.5 with whiten (-5.1) and +1.5 with auto (-0.8); docs/evidence.md has each.");
        return help.lines;
    }

    /** The text of {@code hourglass COMMAND --help}. */
    static List<String> of(CommandSpec spec) {
        HelpText help = new HelpText();
        help.line(usage(spec));
        for (String paragraph : spec.description().strip().split("\n\\s*\n")) {
            help.line("");
            help.paragraph(paragraph);
        }
        if (!spec.positionals().isEmpty()) {
            help.heading("Arguments:");
            spec.positionals().forEach(positional -> help.entry(positional.usage(), positional.help()));
        }
        help.options(spec, "Options:",
                spec.options().stream().filter(option -> GROUPS.stream().noneMatch(group -> group.has(option)))
                        .toList());
        for (Group group : GROUPS) {
            help.options(spec, group.title(), spec.options().stream().filter(group::has).toList());
        }
        help.heading("Common options:");
        GlobalOptions.ALL.forEach(option -> help.option(spec, option));
        help.heading("Example:");
        spec.example().strip().lines().forEach(line -> help.line("  " + line));
        return help.lines;
    }

    private static String usage(CommandSpec spec) {
        List<String> words = new ArrayList<>(List.of("Usage: hourglass", spec.name(), "[options]"));
        spec.positionals().forEach(positional -> words.add(positional.usage()));
        return String.join(" ", words);
    }

    private void options(CommandSpec spec, String title, List<Option<?>> options) {
        if (!options.isEmpty()) {
            heading(title);
            options.forEach(option -> option(spec, option));
        }
    }

    private void option(CommandSpec spec, Option<?> option) {
        List<String> remarks = new ArrayList<>();
        if (option.required()) {
            remarks.add("required");
        }
        option.defaultText().ifPresent(text -> remarks.add("default: " + text
                + AutoRecipe.usual(spec.options(), option).map(usual -> "; " + usual + " with --recipe auto")
                        .orElse("")));
        if (option.repeatable()) {
            remarks.add("may be repeated");
        }
        String remark = remarks.isEmpty() ? "" : " (" + String.join(", ", remarks) + ")";
        List<String> names = option.type().names().get();
        entry(option.usage(), option.help() + (names.isEmpty() ? "" : ": " + String.join(", ", names)) + remark);
    }

    private void entry(String left, String right) {
        WrappedText.entry("  " + left, LEFT_COLUMN, words(right), WIDTH).forEach(this::line);
    }

    private void paragraph(String text) {
        WrappedText.lines(words(text), WIDTH, WIDTH).forEach(this::line);
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private void heading(String title) {
        line("");
        line(title);
    }

    private void line(String content) {
        lines.add(content.stripTrailing());
    }
}
