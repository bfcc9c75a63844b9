package dev.hourglass.cli.arguments;

import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.registry.NotationException;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the arguments of one command, as GNU programs do.
 *
 * <p>{@code --name value}, {@code --name=value}, {@code -n value} and {@code -n=value} are the same. Options may stand
 * before, between and after the others; {@code --} ends them; {@code -} is an ordinary argument. A value may begin with
 * one dash, as negative numbers do; one that begins with two needs the equals sign.
 */
public final class ArgumentParser {
    private final CommandSpec spec;
    private final List<String> arguments;
    private final ParsedArguments parsed = new ParsedArguments();
    private final List<String> unnamed = new ArrayList<>();
    private int next;

    private ArgumentParser(CommandSpec spec, List<String> arguments) {
        this.spec = spec;
        this.arguments = arguments;
    }

    /**
     * Reads the arguments, all but the command's name.
     *
     * @throws CommandException if they are not what the command declares
     */
    public static ParsedArguments parse(CommandSpec spec, List<String> arguments) {
        ArgumentParser parser = new ArgumentParser(spec, arguments);
        parser.readAll();
        parser.assignUnnamed();
        parser.checkRequired();
        return parser.parsed;
    }

    /**
     * Reads values of options by their names.
     *
     * @param values as texts; a flag that is given has none
     * @throws CommandException if they are not what the command declares
     */
    public static ParsedArguments parse(CommandSpec spec, Map<String, List<String>> values) {
        ArgumentParser parser = new ArgumentParser(spec, List.of());
        values.forEach(parser::addNamed);
        parser.checkRequired();
        return parser.parsed;
    }

    private void addNamed(String name, List<String> texts) {
        Option<?> option = find("--" + name);
        if (option.isFlag() != texts.isEmpty()) {
            throw usage(option.spelling() + (option.isFlag() ? " takes no value" : " needs a value"));
        }
        if (option.isFlag()) {
            addOnce(option, "");
        }
        texts.forEach(text -> addOnce(option, text));
    }

    private void readAll() {
        while (next < arguments.size()) {
            String argument = arguments.get(next++);
            if (argument.equals("--")) {
                unnamed.addAll(arguments.subList(next, arguments.size()));
                return;
            }
            if (argument.startsWith("-") && argument.length() > 1) {
                readOption(argument);
            } else {
                unnamed.add(argument);
            }
        }
    }

    private void readOption(String argument) {
        int equals = argument.indexOf('=');
        Option<?> option = find(equals < 0 ? argument : argument.substring(0, equals));
        if (equals >= 0 && option.isFlag()) {
            throw usage(option.spelling() + " takes no value, found " + Escaped.quoted(argument));
        }
        String value = "";
        if (equals >= 0) {
            value = argument.substring(equals + 1);
        } else if (!option.isFlag()) {
            value = valueAfter(option);
        }
        addOnce(option, value);
    }

    private Option<?> find(String spelling) {
        List<String> spellings = new ArrayList<>();
        for (Option<?> option : spec.allOptions()) {
            if (spelling.equals(option.spelling()) || spelling.equals("-" + option.letter())) {
                return option;
            }
            spellings.add(option.spelling());
        }
        throw CommandException.unknown("option", spelling, spellings, seeHelp());
    }

    private String valueAfter(Option<?> option) {
        if (next == arguments.size()) {
            throw usage(option.spelling() + " needs a value, found the end of the line");
        }
        String value = arguments.get(next++);
        if (value.startsWith("--")) {
            throw usage(option.spelling() + " needs a value, found " + Escaped.quoted(value));
        }
        return value;
    }

    private void addOnce(Option<?> option, String value) {
        if (parsed.has(option) && !option.repeatable()) {
            throw CommandException.usage(option.spelling() + " is given twice", "keep one of them");
        }
        parsed.add(option, convert(option.spelling(), option.type(), value), value);
    }

    private void assignUnnamed() {
        int used = 0;
        for (Positional<?> positional : spec.positionals()) {
            int end = positional.count() == Positional.Count.SEVERAL ? unnamed.size() : used + 1;
            if (used == unnamed.size() && positional.count() != Positional.Count.OPTIONAL) {
                throw usage(positional.name() + " is missing: " + positional.help());
            }
            while (used < Math.min(end, unnamed.size())) {
                String text = unnamed.get(used++);
                parsed.addEach(positional, (List<?>) convert(positional.name(), positional.type(), text), text);
            }
        }
        if (used < unnamed.size()) {
            throw usage("one argument too many: " + Escaped.quoted(unnamed.get(used)));
        }
    }

    private void checkRequired() {
        for (Option<?> option : spec.options()) {
            if (option.required() && !parsed.has(option)) {
                throw usage(option.spelling() + " " + option.placeholder() + " is missing: " + option.help());
            }
        }
    }

    private Object convert(String name, ValueType<?> type, String text) {
        try {
            return type.parse(text);
        } catch (NotationException refusal) {
            throw CommandException.usage(name + ": " + refusal.getMessage(), refusal.fix());
        } catch (IllegalArgumentException wrong) {
            throw usage(name + ": found " + Escaped.quoted(text) + ", expected " + type.expected());
        }
    }

    private CommandException usage(String message) {
        return CommandException.usage(message, seeHelp());
    }

    private String seeHelp() {
        return spec.helpCommand() + " shows what it takes";
    }
}
