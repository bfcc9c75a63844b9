package dev.hourglass.bench.peers;

import org.ejml.EjmlVersion;
import org.ejml.concurrency.EjmlConcurrency;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** The Efficient Java Matrix Library: plain Java. */
final class EjmlGemm implements GemmLibrary {
    /** It reaches 4 to 7 GFLOP/s a thread: more would take seconds a call. */
    private static final double PATIENCE = 0.4;

    EjmlGemm(int threads) {
        EjmlConcurrency.USE_CONCURRENT = threads > 1;
        EjmlConcurrency.setMaxThreads(threads);
    }

    @Override
    public String name() {
        return "EJML";
    }

    @Override
    public String description() {
        return "version " + EjmlVersion.VERSION;
    }

    @Override
    public double mostGigaflop() {
        return PATIENCE;
    }

    @Override
    public Product prepare(Operands operands) {
        FMatrixRMaj a = matrix(operands.a(), operands.rowOfA());
        FMatrixRMaj b = matrix(operands.b(), operands.rowOfB());
        FMatrixRMaj c = new FMatrixRMaj(operands.rows(), operands.columns());
        Runnable multiplication = switch (operands.problem().orientation()) {
            case NN -> () -> CommonOps_FDRM.mult(a, b, c);
            case NT -> () -> CommonOps_FDRM.multTransB(a, b, c);
            case TN -> () -> CommonOps_FDRM.multTransA(a, b, c);
        };
        return new Product() {
            @Override
            public void multiply() {
                multiplication.run();
            }

            @Override
            public float[] result() {
                return c.getData().clone();
            }
        };
    }

    private static FMatrixRMaj matrix(float[] rows, int columns) {
        return new FMatrixRMaj(rows.length / columns, columns, true, rows);
    }
}
