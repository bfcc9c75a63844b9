package dev.hourglass.cli.terminal;

import java.io.Console;
import java.nio.file.Path;
import java.util.Map;

/**
 * What stderr is.
 *
 * @param interactive whether someone watches it who likes a line to be redrawn
 * @param color       whether colors are welcome there
 */
public record Terminal(boolean interactive, boolean color) {
    /** A file, a pipe, or a test. */
    public static final Terminal NONE = new Terminal(false, false);

    /** The process's own stderr. {@code NO_COLOR} (no-color.org) and {@code TERM=dumb} are respected. */
    public static Terminal system(Map<String, String> environment) {
        return of(isTerminal(), environment);
    }

    /** A stderr that is a terminal or not, in an environment. */
    public static Terminal of(boolean terminal, Map<String, String> environment) {
        boolean capable = terminal && !"dumb".equals(environment.get("TERM"));
        return new Terminal(capable, capable && environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    /** Java only knows consoles that are stdin and stdout at once; Linux can say what stderr itself is. */
    private static boolean isTerminal() {
        return Descriptors.target(Descriptors.ERR).map(Path::toString).map(target -> target.startsWith("/dev/pts/")
                || target.startsWith("/dev/tty") || target.equals("/dev/console"))
                .orElseGet(() -> isConsole(System.console()));
    }

    /** From Java 22 on there is always a console, and a method of it that tells whether it is a terminal. */
    private static boolean isConsole(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
