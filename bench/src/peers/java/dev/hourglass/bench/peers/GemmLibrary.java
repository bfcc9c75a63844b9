package dev.hourglass.bench.peers;

/** Something that multiplies matrices of float32. */
interface GemmLibrary extends AutoCloseable {
    /** {@return what the table calls it} */
    String name();

    /** {@return version and choices made, one line, for the heading} */
    String description();

    /** {@return the most work of a product, in thousand millions of operations, that it is worth waiting for} */
    default double mostGigaflop() {
        return Double.POSITIVE_INFINITY;
    }

    /** {@return a product made ready: operands lie where the library wants them} */
    Product prepare(Operands operands);

    /** Gives back threads. */
    @Override
    default void close() {
    }

    /** A product that can be computed again and again. */
    interface Product extends AutoCloseable {
        /** Computes C = A B over what was in C. */
        void multiply();

        /** {@return C as it is now, rows x columns without gaps, row after row} */
        float[] result();

        /** Gives back memory. */
        @Override
        default void close() {
        }
    }
}
