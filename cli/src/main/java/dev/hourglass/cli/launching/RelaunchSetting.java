package dev.hourglass.cli.launching;

import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.text.Escaped;
import java.util.List;
import java.util.Locale;

/** The environment variable that permits a second JVM or forbids it. */
public final class RelaunchSetting {
    /** Its name. */
    public static final String VARIABLE = "HOURGLASS_RELAUNCH";
    /** What a first JVM sets it to for the second. */
    static final String NO = "0";

    private static final List<String> YES_WORDS = List.of("", "1", "true", "yes", "on", "y", "t", "enable", "enabled",
            "always");
    private static final List<String> NO_WORDS = List.of(NO, "false", "no", "off", "n", "f", "disable", "disabled",
            "never");

    private RelaunchSetting() {
    }

    /** Whether this process's environment permits a second JVM. */
    static boolean permits() {
        return permits(System.getenv(VARIABLE));
    }

    /**
     * Whether a value, or none, permits a second JVM.
     *
     * @throws CommandException if it says neither yes nor no
     */
    static boolean permits(String value) {
        if (value == null) {
            return true;
        }
        String word = value.strip().toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
        if (YES_WORDS.contains(word) || NO_WORDS.contains(word)) {
            return YES_WORDS.contains(word);
        }
        throw CommandException.usage("the environment variable " + VARIABLE + " is " + Escaped.quoted(value)
                + ", expected 0 or 1, or a word for no or yes",
                "unset " + VARIABLE + " starts a second JVM where one helps, " + VARIABLE + "=0 never does");
    }
}
