package dev.hourglass.bench.peers;

import com.sun.jna.NativeLibrary;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;

/** OpenBLAS through JavaCPP. Operands lie outside the heap at cache lines, so that a call copies and pins nothing. */
final class OpenBlasGemm implements GemmLibrary {
    /** What CBLAS calls its choices. */
    private static final int ROW_MAJOR = 101;
    private static final int AS_STORED = 111;
    private static final int TRANSPOSED = 112;

    private static final int CACHE_LINE = 64;

    private final String coreName;
    private final String configuration;

    /**
     * Loads the library, and refuses it with other kernels than it was told to take.
     *
     * @param options threads, and whether AVX2 is all that may be used
     */
    OpenBlasGemm(PeersOptions options) {
        NativeLibrary library = NativeLibrary.getInstance(Loader.load(openblas_nolapack.class));
        openblas_nolapack.blas_set_num_threads(options.threads());
        coreName = text(library, "openblas_get_corename");
        configuration = text(library, "openblas_get_config");
        CoreType.wanted(options.avx2()).filter(type -> !type.coreName().equalsIgnoreCase(coreName)).ifPresent(type -> {
            throw new IllegalStateException("OpenBLAS took its " + coreName + " kernels, this comparison is about "
                    + "those for " + type.coreName() + ", the fastest that the processor runs");
        });
        if (openblas_nolapack.blas_get_num_threads() != options.threads()) {
            throw new IllegalStateException("OpenBLAS takes " + openblas_nolapack.blas_get_num_threads()
                    + " threads, not " + options.threads());
        }
    }

    private static String text(NativeLibrary library, String function) {
        return library.getFunction(function).invokeString(new Object[0], false);
    }

    @Override
    public String name() {
        return "OpenBLAS";
    }

    @Override
    public String description() {
        return "kernels for " + coreName + "; " + configuration;
    }

    @Override
    public Product prepare(Operands operands) {
        return new OffHeap(operands);
    }

    /** Operands outside the heap. */
    private static final class OffHeap implements Product {
        private final Operands operands;
        private final int left;
        private final int right;
        private final FloatPointer memory;
        private final FloatPointer a;
        private final FloatPointer b;
        private final FloatPointer c;

        OffHeap(Operands operands) {
            this.operands = operands;
            left = operands.problem().orientation().leftTransposed() ? TRANSPOSED : AS_STORED;
            right = operands.problem().orientation().rightTransposed() ? TRANSPOSED : AS_STORED;
            int sizeOfC = operands.rows() * operands.columns();
            memory = new FloatPointer(lines(operands.a().length) + lines(operands.b().length) + lines(sizeOfC)
                    + CACHE_LINE);
            long first = (CACHE_LINE - memory.address() % CACHE_LINE) % CACHE_LINE / Float.BYTES;
            a = memory.getPointer(FloatPointer.class, first).put(operands.a(), 0, operands.a().length);
            b = a.getPointer(FloatPointer.class, lines(operands.a().length))
                    .put(operands.b(), 0, operands.b().length);
            c = b.getPointer(FloatPointer.class, lines(operands.b().length));
        }

        /** So many floats, rounded up to whole cache lines. */
        private static long lines(int floats) {
            int line = CACHE_LINE / Float.BYTES;
            return (floats + line - 1L) / line * line;
        }

        @Override
        public void multiply() {
            openblas_nolapack.cblas_sgemm(ROW_MAJOR, left, right, operands.rows(), operands.columns(),
                    operands.depth(), 1, a, operands.rowOfA(), b, operands.rowOfB(), 0, c, operands.columns());
        }

        @Override
        public float[] result() {
            float[] result = new float[operands.rows() * operands.columns()];
            c.get(result, 0, result.length);
            return result;
        }

        @Override
        public void close() {
            memory.deallocate();
        }
    }
}
