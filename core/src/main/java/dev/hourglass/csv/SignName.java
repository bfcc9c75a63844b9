package dev.hourglass.csv;

import dev.hourglass.text.Escaped;

/** Signs as people name them, by the character or by a word. */
final class SignName {
    private SignName() {
    }

    /**
     * The sign that a text stands for.
     *
     * @throws IllegalArgumentException if it is not exactly one
     */
    static char single(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("expected one character, found " + Escaped.quoted(text));
        }
        return text.charAt(0);
    }
}
