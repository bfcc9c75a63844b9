package dev.hourglass.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of text in one long, the first of them lowest, and what can be asked of all eight at once.
 *
 * <p>Source of the tests and sums: Lemire, <i>Number parsing at a gigabyte per second</i>, Software: Practice and
 * Experience 51 (2021); Mycroft's test for a byte that is zero, in the form without borrows between bytes.
 */
final class EightBytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long UPPERMOST_BITS = 0x80 * EACH;
    private static final long OTHER_BITS = 0x7F * EACH;
    private static final long ZEROS = '0' * EACH;

    private EightBytes() {
    }

    /** The bytes from a place on. */
    static long at(byte[] text, int from) {
        return (long) LONGS.get(text, from);
    }

    /** The same byte eight times. */
    static long all(int single) {
        return single * EACH;
    }

    /** The uppermost bit of every byte that equals one of ASCII; beyond ASCII also of the byte that is 128 more. */
    static long equal(long bytes, long eightTimes) {
        return below(bytes ^ eightTimes, 1);
    }

    /** The uppermost bit of every byte whose other bits are less than a limit. */
    static long below(long bytes, int limit) {
        return ~((bytes & OTHER_BITS) + (0x80 - limit) * EACH) & UPPERMOST_BITS;
    }

    /** Whether all bytes are ASCII. */
    static boolean isAscii(long bytes) {
        return (bytes & UPPERMOST_BITS) == 0;
    }

    /** The last few bytes, 0 to 8, with the digit 0 in place of those before them. */
    static long last(long bytes, int count) {
        long before = -1L >>> 4 * count >>> 4 * count;
        return bytes & ~before | ZEROS & before;
    }

    /** Whether all bytes are digits: their upper halves are 3, and still are after adding 6. */
    static boolean areDigits(long bytes) {
        long halves = 0xF0 * EACH;
        return (bytes & halves | (bytes + 6 * EACH & halves) >>> 4) == 0x33 * EACH;
    }

    /** The number that eight digits make: neighbors join to pairs, pairs to fours, fours to the whole. */
    static long number(long digits) {
        long pairs = (digits - ZEROS) * (1 + (10 << 8)) >>> 8;
        long even = (pairs & 0x000000FF000000FFL) * (100 + (1_000_000L << 32));
        long odd = (pairs >>> 16 & 0x000000FF000000FFL) * (1 + (10_000L << 32));
        return even + odd >>> 32;
    }
}
