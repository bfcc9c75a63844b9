package dev.hourglass.inspection;

import dev.hourglass.number.RoundedSize;
import dev.hourglass.remedy.Refused;
import dev.hourglass.remedy.Remedy;

/** Work does not fit into the heap; found before anything is allocated for it. */
public final class InsufficientMemoryException extends RuntimeException implements Refused {
    private static final long serialVersionUID = 1L;

    /** How many bytes the work needs at least. */
    private final long bytes;
    /** What helps besides more memory. */
    private final Remedy remedy;

    private InsufficientMemoryException(String problem, long bytes, Remedy remedy) {
        super(problem);
        this.bytes = bytes;
        this.remedy = remedy;
    }

    /**
     * Refuses work that cannot fit.
     *
     * @param what   what needs memory, with the verb
     * @param bytes  that it needs at least
     * @param heap   the most memory there is, in bytes
     * @param remedy what helps besides more memory
     */
    static void require(String what, long bytes, long heap, Remedy remedy) {
        if (bytes > heap) {
            throw new InsufficientMemoryException(what + " at least " + RoundedSize.of(bytes)
                    + " of memory, the heap is limited to " + RoundedSize.of(heap), bytes, remedy);
        }
    }

    /** {@return how many bytes the work needs at least} */
    public long bytes() {
        return bytes;
    }

    /** {@return what helps besides more memory} */
    @Override
    public Remedy remedy() {
        return remedy;
    }
}
