package dev.hourglass.store;

/** How much memory the reading of a model may take, by how many bytes the model has. */
final class MemoryLimit {
    /** Besides what depends on the size. */
    private static final int SPARE = 31 << 20;

    private MemoryLimit() {
    }

    /**
     * How many bytes what a text of a file says may take, so that with the text itself it is less than twice the file
     * and 32 MB. That is enough for any number of columns with some units over them.
     */
    static long ofTexts(long size, int textBytes) {
        return 2 * size + SPARE - textBytes;
    }

    /** How many bytes of a stream may be kept: beside them there are their numbers, or what texts say. */
    static long ofStream(long heap) {
        return Math.max((heap - SPARE) / 3, heap / 6);
    }
}
