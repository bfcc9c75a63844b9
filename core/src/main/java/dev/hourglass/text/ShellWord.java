package dev.hourglass.text;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** Words of a command line, written so that a shell reads them back as they were. */
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[-a-zA-Z0-9_./=:,+@%]+");

    private ShellWord() {
    }

    /**
     * A word as shells read it back; what a terminal would obey is written as bytes.
     *
     * @param word any text
     * @return the word to put into a command, quoted where that is needed
     */
    public static String quoted(String word) {
        Objects.requireNonNull(word, "word");
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        if (Escaped.path(word).equals(word)) {
            return "'" + word.replace("'", "'\\''") + "'";
        }
        StringBuilder bytes = new StringBuilder("$'");
        for (byte unit : word.getBytes(StandardCharsets.UTF_8)) {
            bytes.append('\\').append(Integer.toOctalString(0x200 | unit & 0xFF).substring(1));
        }
        return bytes.append('\'').toString();
    }

    /**
     * An option with its value, as shells and programs read it back.
     *
     * @param option with its dashes
     * @param value  any text
     * @return two words to put into a command, or one where the value looks like an option itself
     */
    public static String option(String option, String value) {
        Objects.requireNonNull(option, "option");
        return value.startsWith("-") ? quoted(option + '=' + value) : option + ' ' + quoted(value);
    }

    /**
     * A path as shells and programs read it back.
     *
     * @param path of a file
     * @return the word to put into a command; one that looks like an option gets a folder in front
     */
    public static String ofPath(String path) {
        return quoted(path.startsWith("-") ? "./" + path : path);
    }
}
