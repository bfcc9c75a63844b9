package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.CommandTable;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.json.JsonObject;
import java.util.List;

/** What help texts say, for machines. */
final class HelpResult {
    private HelpResult() {
    }

    /** The commands. */
    static JsonObject of(CommandTable table) {
        return new JsonObject().put("commands", table.commands().stream().map(command -> new JsonObject()
                .put("name", command.spec().name()).put("summary", command.spec().summary())).toList())
                .put("options", options(List.of(GlobalOptions.HELP, GlobalOptions.VERSION)));
    }

    /** What recipes are. */
    static JsonObject ofRecipes() {
        return new JsonObject().put("recipes", HelpText.recipes().entrySet().stream().map(recipe ->
                new JsonObject().put("name", recipe.getKey()).put("help", recipe.getValue())).toList());
    }

    /** A command with all that it takes. */
    static JsonObject of(CommandSpec spec) {
        return new JsonObject()
                .put("name", spec.name())
                .put("summary", spec.summary())
                .put("description", spec.description())
                .put("arguments", spec.positionals().stream().map(HelpResult::argument).toList())
                .put("options", options(spec.allOptions()))
                .put("examples", spec.example().strip().lines().toList());
    }

    private static JsonObject argument(Positional<?> positional) {
        return new JsonObject().put("name", positional.name()).put("usage", positional.usage())
                .put("expected", positional.type().expected()).put("help", positional.help());
    }

    private static List<JsonObject> options(List<Option<?>> options) {
        return options.stream().map(HelpResult::option).toList();
    }

    /** What is not there does not apply: a flag expects no value, and many options have no default of their own. */
    private static JsonObject option(Option<?> option) {
        JsonObject result = new JsonObject().put("name", option.spelling());
        if (!option.letter().isEmpty()) {
            result.put("short", "-" + option.letter());
        }
        if (!option.isFlag()) {
            result.put("value", option.placeholder()).put("expected", option.type().expected());
        }
        option.defaultText().ifPresent(text -> result.put("default", text));
        List<String> names = option.type().names().get();
        if (!names.isEmpty()) {
            result.put("names", names);
        }
        return result.put("required", option.required()).put("repeatable", option.repeatable())
                .put("help", option.help());
    }
}
