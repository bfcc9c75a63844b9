package dev.hourglass.number;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of text in one long, the first of them lowest, and what can be asked of all eight at once.
 *
 * <p>Sources: Lemire, <i>Number parsing at a gigabyte per second</i>, Software: Practice and Experience 51 (2021), for
 * digits; Mycroft's tests for a byte that is zero or small (1987), for stops.
 */
public final class EightBytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long UPPERMOST_BITS = 0x80 * EACH;
    private static final long OTHER_BITS = 0x7F * EACH;
    /** Every second pair of digits, after neighbors have been joined. */
    private static final long PAIRS = 0x000000FF000000FFL;
    /** Of a half of eight digits, where the two digits stand that are hundreds. */
    private static final long HUNDREDS = 0x0000007F0000007FL;
    /** Of a pair of digits, where the digit stands that is tens. */
    private static final long TENS = 0x000F000F000F000FL;

    private EightBytes() {
    }

    /**
     * {@return the bytes from a place on}
     *
     * @param text at least eight bytes longer than the place
     * @param from the place
     */
    public static long at(byte[] text, int from) {
        return (long) LONGS.get(text, from);
    }

    /**
     * {@return the same byte eight times}
     *
     * @param single from 0 to 127
     */
    public static long all(int single) {
        return single * EACH;
    }

    /**
     * {@return the uppermost bit of every byte of ASCII that is less than a limit or equals another byte; also of a
     * byte that equals the limit and stands behind one that is less, from which the difference borrows}
     *
     * @param bytes  to look at
     * @param limits a limit for each
     * @param others a byte for each that it may equal
     */
    public static long stops(long bytes, long limits, long others) {
        long differences = bytes ^ others;
        return (bytes - limits & ~bytes | ~((differences & OTHER_BITS) + OTHER_BITS | differences)) & UPPERMOST_BITS;
    }

    /**
     * {@return whether all bytes are ASCII}
     *
     * @param bytes to look at
     */
    public static boolean isAscii(long bytes) {
        return (bytes & UPPERMOST_BITS) == 0;
    }

    /** Puts eight bytes into a text from a place on. */
    static void put(long bytes, byte[] text, int from) {
        LONGS.set(text, from, bytes);
    }

    /** What digits stand for, 0 to 9 a byte; other characters become 10 or more. */
    static long values(long digits) {
        return digits ^ '0' * EACH;
    }

    /** The characters of values from 0 to 9 a byte. */
    static long characters(long values) {
        return values | '0' * EACH;
    }

    /** Not 0 in the uppermost bits if a byte is 10 or more. */
    static long excess(long values) {
        return values + (0x80 - 10) * EACH | values;
    }

    /** The number of eight decimal digits, a byte each: neighbors join to pairs, pairs to the whole. */
    static long number(long values) {
        long pairs = values * (1 + (10 << 8)) >>> 8;
        return (pairs & PAIRS) * (100 + (1_000_000L << 32)) + (pairs >>> 16 & PAIRS) * (1 + (10_000L << 32)) >>> 32;
    }

    /** The bytes with an ASCII character put in at a place from 0 to 7; those from there on move up, the last out. */
    static long inserted(char character, long bytes, int place) {
        long before = (1L << 8 * place) - 1;
        return bytes & before | (long) character << 8 * place | (bytes & ~before) << 8;
    }

    /**
     * The eight decimal digits of a number below 1e8, a byte each: the number is split into halves, the halves into
     * pairs, the pairs into digits. A hundredth of up to 9,999 is {@code n * 10486 >> 20}, a tenth of up to 99 is
     * {@code n * 103 >> 10}; what a neighbor adds to them is masked.
     */
    static long digits(long number) {
        long thousands = number / 10_000;
        long halves = thousands + (number - 10_000 * thousands << 32);
        long hundreds = halves * 10_486 >>> 20 & HUNDREDS;
        long pairs = hundreds + (halves - 100 * hundreds << 16);
        long tens = pairs * 103 >>> 10 & TENS;
        return tens + (pairs - 10 * tens << 8);
    }
}
