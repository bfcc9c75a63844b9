package dev.hourglass.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The vector length in use: fixed once, so that the compiler sees a constant. */
public final class VectorWidth {
    /** What every vector kernel computes with. */
    public static final VectorSpecies<Float> FLOATS = VectorSpecies.of(float.class, shape());

    /** The same length in integers: as many as floats. */
    static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, FLOATS.vectorShape());

    /** The same length in doubles. */
    public static final VectorSpecies<Double> DOUBLES = VectorSpecies.of(double.class, FLOATS.vectorShape());

    /** Whether the machine has 32 vector registers, as AVX-512 and AArch64 do, at any vector length; else 16. */
    static final boolean MANY_REGISTERS = FloatVector.SPECIES_PREFERRED.vectorBitSize() >= SimdRequest.WIDEST
            || System.getProperty("os.arch").equals("aarch64");

    /** The tuning for this machine. */
    static final Tuning.Machine MACHINE = MANY_REGISTERS ? Tuning.Machine.THIRTY_TWO_REGISTERS
            : Tuning.Machine.SIXTEEN_REGISTERS;

    private VectorWidth() {
    }

    /** The requested width, or the machine's own if that is narrower: wider vectors would be emulated, slowly. */
    private static VectorShape shape() {
        int widest = FloatVector.SPECIES_PREFERRED.vectorBitSize();
        int asked = SimdRequest.fromProperty().bits();
        return VectorShape.forBitSize(asked == 0 ? Math.min(widest, SimdRequest.WIDEST) : Math.min(widest, asked));
    }
}
