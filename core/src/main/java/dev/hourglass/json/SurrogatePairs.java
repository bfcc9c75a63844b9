package dev.hourglass.json;

/** Text of Java that is no text elsewhere: one half of a pair of surrogates. */
final class SurrogatePairs {
    private SurrogatePairs() {
    }

    /** Where the first half without its other half stands, or -1. */
    static int indexOfHalf(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            int character = Character.codePointAt(text, i);
            if (Character.isSupplementaryCodePoint(character)) {
                i++;
            } else if (Character.isSurrogate((char) character)) {
                return i;
            }
        }
        return -1;
    }
}
