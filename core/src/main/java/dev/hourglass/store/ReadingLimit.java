package dev.hourglass.store;

/** How much memory reading a model may take, depending on its size. */
final class ReadingLimit {
    /** The part that does not depend on the size. */
    private static final int SPARE = 31 << 20;

    private ReadingLimit() {
    }

    /**
     * How many bytes the content of a text in a file may take, so that together with the text it takes less than twice
     * the file and 32 MB. That is enough for any number of columns with a few units each.
     */
    static long ofTexts(long size, int textBytes) {
        return 2 * size + SPARE - textBytes;
    }

    /** How many bytes of a stream may be kept, since their numbers, or the contents of texts, need memory as well. */
    static long ofStream(long heap) {
        return Math.max((heap - SPARE) / 3, heap / 6);
    }
}
