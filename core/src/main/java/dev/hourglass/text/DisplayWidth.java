package dev.hourglass.text;

import java.util.Arrays;

/**
 * How many columns of a terminal a text takes: two for a wide character, as Chinese and most emoji are, none for a mark
 * that is set on the character before it.
 *
 * <p>Wide is what Unicode's table {@code EastAsianWidth} (16.0) says is W or F. Terminals differ where a variation
 * selector makes an emoji of a plain character; most newer ones give it two columns, so it has two here.
 */
final class DisplayWidth {
    /** First and last code points of ranges, in ascending order. What is not assigned between two is in the range. */
    private static final int[] WIDE = {
        0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3,
        0x25fd, 0x25fe, 0x2614, 0x2615, 0x2630, 0x2637, 0x2648, 0x2653, 0x267f, 0x267f, 0x268a, 0x268f,
        0x2693, 0x2693, 0x26a1, 0x26a1, 0x26aa, 0x26ab, 0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce,
        0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3, 0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd,
        0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50,
        0x2b55, 0x2b55, 0x2e80, 0x303e, 0x3041, 0x3247, 0x3250, 0xa4c6, 0xa960, 0xa97c, 0xac00, 0xd7a3,
        0xf900, 0xfad9, 0xfe10, 0xfe6b, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x1b2fb, 0x1d300, 0x1d376,
        0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f200, 0x1f320,
        0x1f32d, 0x1f335, 0x1f337, 0x1f37c, 0x1f37e, 0x1f393, 0x1f3a0, 0x1f3ca, 0x1f3cf, 0x1f3d3,
        0x1f3e0, 0x1f3f0, 0x1f3f4, 0x1f3f4, 0x1f3f8, 0x1f43e, 0x1f440, 0x1f440, 0x1f442, 0x1f4fc,
        0x1f4ff, 0x1f53d, 0x1f54b, 0x1f54e, 0x1f550, 0x1f567, 0x1f57a, 0x1f57a, 0x1f595, 0x1f596,
        0x1f5a4, 0x1f5a4, 0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5, 0x1f6cc, 0x1f6cc, 0x1f6d0, 0x1f6d2,
        0x1f6d5, 0x1f6df, 0x1f6eb, 0x1f6ec, 0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7f0, 0x1f90c, 0x1f93a,
        0x1f93c, 0x1f945, 0x1f947, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd};

    private static final int FIRST_WIDE = WIDE[0];
    /** Makes an emoji of the character before it. */
    private static final int EMOJI_SELECTOR = 0xfe0f;
    /** Vowels and final consonants of Korean: they share the columns of the consonant before them. */
    private static final int FIRST_JAMO = 0x1160;
    private static final int LAST_JAMO = 0x11ff;

    private DisplayWidth() {
    }

    /** The columns of a text in which nothing acts, such as {@link Escaped} gives. */
    static int of(String text) {
        int columns = 0;
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (character == EMOJI_SELECTOR) {
                columns += before == 1 ? 1 : 0;
                before = 2;
            } else {
                before = of(character);
                columns += before;
            }
        }
        return columns;
    }

    private static int of(int character) {
        if (character < FIRST_WIDE) {
            return isMark(character) ? 0 : 1;
        }
        if (isMark(character) || character >= FIRST_JAMO && character <= LAST_JAMO) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    private static boolean isWide(int character) {
        int place = Arrays.binarySearch(WIDE, character);
        // Between a first and a last one the place to insert at is odd.
        return place >= 0 || (-place - 1) % 2 == 1;
    }
}
