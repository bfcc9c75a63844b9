package dev.hourglass.bench.peers;

import dev.hourglass.parallel.ThreadTeam;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The most floating-point work that the machine does: fused multiply-adds on registers alone, in sixteen chains that do
 * not wait for each other, on the longest vectors and as many threads as the libraries get.
 */
final class FmaPeak implements AutoCloseable {
    /** The name in the table. */
    static final String NAME = "FMA peak";

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int CHAINS = 16;
    private static final int STEPS = 50_000;
    private static final float FACTOR = 0.5f;
    private static final double GIGA = 1e9;

    private final ThreadTeam team;
    private final float[] sums;

    FmaPeak(int threads) {
        team = new ThreadTeam(threads);
        sums = new float[threads];
    }

    /** {@return the length of the vectors in bits} */
    static int bits() {
        return FLOATS.vectorBitSize();
    }

    /** {@return this as a side beside work of the given size} */
    Side side(double gigaflop) {
        return new Side(NAME, this::run, gigaflop / gigaflop());
    }

    private double gigaflop() {
        return 2.0 * CHAINS * STEPS * FLOATS.length() * team.size() / GIGA;
    }

    private void run() {
        team.run((part, parts) -> sums[part] = chains(FACTOR, part + 1));
    }

    /**
     * Each chain tends to twice {@code addend}: no number grows, and none gets so small as to be slow. They begin
     * apart, or a compiler could see that they are one.
     */
    private static float chains(float factor, float addend) {
        FloatVector f = FloatVector.broadcast(FLOATS, factor);
        FloatVector a = FloatVector.broadcast(FLOATS, addend);
        FloatVector c0 = FloatVector.broadcast(FLOATS, 0);
        FloatVector c1 = FloatVector.broadcast(FLOATS, 1);
        FloatVector c2 = FloatVector.broadcast(FLOATS, 2);
        FloatVector c3 = FloatVector.broadcast(FLOATS, 3);
        FloatVector c4 = FloatVector.broadcast(FLOATS, 4);
        FloatVector c5 = FloatVector.broadcast(FLOATS, 5);
        FloatVector c6 = FloatVector.broadcast(FLOATS, 6);
        FloatVector c7 = FloatVector.broadcast(FLOATS, 7);
        FloatVector c8 = FloatVector.broadcast(FLOATS, 8);
        FloatVector c9 = FloatVector.broadcast(FLOATS, 9);
        FloatVector c10 = FloatVector.broadcast(FLOATS, 10);
        FloatVector c11 = FloatVector.broadcast(FLOATS, 11);
        FloatVector c12 = FloatVector.broadcast(FLOATS, 12);
        FloatVector c13 = FloatVector.broadcast(FLOATS, 13);
        FloatVector c14 = FloatVector.broadcast(FLOATS, 14);
        FloatVector c15 = FloatVector.broadcast(FLOATS, 15);
        for (int i = 0; i < STEPS; i++) {
            c0 = c0.fma(f, a);
            c1 = c1.fma(f, a);
            c2 = c2.fma(f, a);
            c3 = c3.fma(f, a);
            c4 = c4.fma(f, a);
            c5 = c5.fma(f, a);
            c6 = c6.fma(f, a);
            c7 = c7.fma(f, a);
            c8 = c8.fma(f, a);
            c9 = c9.fma(f, a);
            c10 = c10.fma(f, a);
            c11 = c11.fma(f, a);
            c12 = c12.fma(f, a);
            c13 = c13.fma(f, a);
            c14 = c14.fma(f, a);
            c15 = c15.fma(f, a);
        }
        FloatVector low = c0.add(c1).add(c2.add(c3)).add(c4.add(c5).add(c6.add(c7)));
        FloatVector high = c8.add(c9).add(c10.add(c11)).add(c12.add(c13).add(c14.add(c15)));
        return low.add(high).lane(0);
    }

    /** Ends the threads. */
    @Override
    public void close() {
        team.close();
    }
}
