package dev.hourglass.inspection;

import dev.hourglass.number.MemorySize;
import dev.hourglass.number.RoundedSize;

/**
 * How much memory some work takes, as far as it is known when that has run out.
 *
 * @param table bytes of the copies of its table, 0 where nothing is known
 * @param work  bytes of what is made of the table, 0 where nothing is known
 */
public record HeapNeed(long table, long work) {
    /** Nothing is known. */
    public static final HeapNeed UNKNOWN = new HeapNeed(0, 0);

    /**
     * Refuses what is below 0.
     *
     * @param table bytes of the copies of its table
     * @param work  bytes of what is made of the table
     */
    public HeapNeed {
        if (table < 0 || work < 0) {
            throw new IllegalArgumentException(
                    table + " bytes for a table and " + work + " for the work, expected 0 or more");
        }
    }

    /**
     * {@return the same with another table}
     *
     * @param bytes of the copies of a table, as {@link MemoryInspection#bytesOf} tells them
     */
    public HeapNeed withTable(long bytes) {
        return new HeapNeed(bytes, work);
    }

    /**
     * {@return the same, of work that takes so much at least}
     *
     * @param bytes that a part of it takes
     */
    public HeapNeed withPart(long bytes) {
        return new HeapNeed(table, Math.max(work, bytes));
    }

    /** {@return how many bytes all takes together} */
    public long bytes() {
        return table + work;
    }

    /**
     * {@return what a heap lacks that was too small, as a sentence without its beginning}
     *
     * @param heap the most memory there is, in bytes
     */
    public String shortage(long heap) {
        return "the heap is limited to " + RoundedSize.of(heap)
                + (bytes() > heap ? ", the work needs about " + RoundedSize.of(bytes()) : "");
    }

    /**
     * {@return a heap to try instead, as {@link MemorySize#heapFor} gives it: what is known is the least that is
     * needed, so it is for twice the heap that was too small where no more is known}
     *
     * @param heap the most memory there is, in bytes
     */
    public String proposal(long heap) {
        return MemorySize.heapFor(bytes() > heap ? bytes() : 2 * heap);
    }
}
