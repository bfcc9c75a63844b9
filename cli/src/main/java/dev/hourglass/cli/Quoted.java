package dev.hourglass.cli;

/** Foreign text made safe to show in a message: control characters escaped, long text cut. */
final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {
    }

    /** In quotes. */
    static String of(String text) {
        return '"' + bare(text) + '"';
    }

    /** Without quotes. */
    static String bare(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(codePoint -> append(shown, codePoint));
        return text.codePointCount(0, text.length()) > LONGEST ? shown + "..." : shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        if (codePoint == '"' || codePoint == '\\') {
            shown.append('\\').appendCodePoint(codePoint);
        } else if (isVisible(codePoint)) {
            shown.appendCodePoint(codePoint);
        } else {
            shown.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
        }
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
