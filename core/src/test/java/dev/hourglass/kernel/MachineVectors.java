package dev.hourglass.kernel;

import jdk.incubator.vector.FloatVector;

/** The vectors that this machine has, whatever kernels the build runs its tests on. */
public final class MachineVectors {
    /** The length in bits that kernels use where nothing else is asked for. */
    public static final int WIDEST = Math.min(FloatVector.SPECIES_PREFERRED.vectorBitSize(), SimdRequest.WIDEST);

    private MachineVectors() {
    }
}
