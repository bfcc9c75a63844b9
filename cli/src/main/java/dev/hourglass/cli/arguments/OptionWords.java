package dev.hourglass.cli.arguments;

import dev.hourglass.remedy.Problem;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.ShellWord;
import java.util.Locale;

/** What the engine says of settings, in the words of this command line, ready to be pasted. */
public final class OptionWords {
    private OptionWords() {
    }

    /** A remedy with options in it. */
    public static String of(Remedy remedy) {
        return remedy.text(OptionWords::words);
    }

    /** A problem with options in it. */
    public static String of(Problem problem) {
        return problem.text(OptionWords::words);
    }

    private static String words(Remedy.Part part) {
        if (part instanceof Remedy.Assignment assignment) {
            return assigned(assignment.setting(), assignment.value());
        }
        return part instanceof Remedy.Choice choice
                ? option(choice.setting()) + ' ' + placeholder(choice.setting())
                : option(((Remedy.Switch) part).setting());
    }

    /** What help texts write for the value. */
    private static String placeholder(Setting setting) {
        return switch (setting) {
            case BAD_ROWS_LIST, CHECKPOINT -> "FILE";
            case CATEGORICAL -> "NAME";
            default -> "VALUE";
        };
    }

    /** The option that is a setting; a test looks whether there is one for each. */
    public static String option(Setting setting) {
        return "--" + name(setting);
    }

    /** The same without the dashes. */
    public static String name(Setting setting) {
        return setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String assigned(Setting setting, String value) {
        return switch (setting) {
            case DELIMITER, DECIMAL, THOUSANDS -> option(setting) + ' ' + sign(value);
            default -> ShellWord.option(option(setting), value);
        };
    }

    /** A sign as the value of an option: white space by its name, and quoted what a reader may overlook. */
    private static String sign(String sign) {
        return switch (sign) {
            case "\t" -> "tab";
            case " " -> "space";
            case "." -> ".";
            case "'" -> "\"'\"";
            default -> "'" + sign + "'";
        };
    }
}
