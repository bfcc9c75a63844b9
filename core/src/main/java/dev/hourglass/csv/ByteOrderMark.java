package dev.hourglass.csv;

/** The byte order mark that some programs write before a text in UTF-8. */
final class ByteOrderMark {
    /** Its first byte. */
    static final byte FIRST = (byte) 0xEF;
    /** How many bytes it has. */
    static final int LENGTH = 3;

    private ByteOrderMark() {
    }

    /** Whether a text begins with one. */
    static boolean begins(byte[] text, int length) {
        return length >= LENGTH && text[0] == FIRST && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
    }
}
