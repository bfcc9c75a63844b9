package dev.hourglass.csv;

import dev.hourglass.text.Escaped;

/** Signs as people name them, of whom some are words. */
final class SignName {
    private SignName() {
    }

    /**
     * The sign that a text is.
     *
     * @throws IllegalArgumentException if it is none, or several
     */
    static char single(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("expected one character, found " + Escaped.quoted(text));
        }
        return text.charAt(0);
    }
}
