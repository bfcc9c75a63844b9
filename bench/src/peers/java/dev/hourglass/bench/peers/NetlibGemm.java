package dev.hourglass.bench.peers;

import dev.ludovic.netlib.blas.JavaBLAS;

/**
 * The BLAS on Java's Vector API that Apache Spark uses. It knows column-major matrices only, and computes the transpose
 * of C from the transposes of B and A, which is the same memory.
 *
 * <p>Its vectors are of the class of {@code SPECIES_MAX}, ours of the one of 512 bits. C2 inlines the JDK's vector
 * methods by the classes that they have met in the whole JVM; in JDK 17, where two have been, our sums may become
 * objects in whatever is compiled from then on: 5 instead of 170 GFLOP/s. So it takes part only when asked for.
 */
final class NetlibGemm implements GemmLibrary {
    /** It reaches 7 to 60 GFLOP/s: more would take seconds a call. */
    private static final double PATIENCE = 0.7;

    private final JavaBLAS blas = JavaBLAS.getInstance();

    NetlibGemm() {
        if (!blas.getClass().getSimpleName().equals("VectorBLAS")) {
            throw new IllegalStateException("netlib took " + blas.getClass().getSimpleName() + ", not its VectorBLAS");
        }
    }

    @Override
    public String name() {
        return "VectorBLAS";
    }

    @Override
    public String description() {
        return "dev.ludovic.netlib, " + blas.getClass().getSimpleName() + ", one thread";
    }

    @Override
    public double mostGigaflop() {
        return PATIENCE;
    }

    @Override
    public Product prepare(Operands operands) {
        float[] c = new float[operands.rows() * operands.columns()];
        String left = operands.problem().orientation().leftTransposed() ? "T" : "N";
        String right = operands.problem().orientation().rightTransposed() ? "T" : "N";
        return new Product() {
            @Override
            public void multiply() {
                blas.sgemm(right, left, operands.columns(), operands.rows(), operands.depth(), 1, operands.b(),
                        operands.rowOfB(), operands.a(), operands.rowOfA(), 0, c, operands.columns());
            }

            @Override
            public float[] result() {
                return c.clone();
            }
        };
    }
}
