package dev.hourglass.autoencoder;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.Objects;

/**
 * Reconstructed rows, and how far they are from the originals.
 *
 * @param rows   as {@link Reconstructor#reconstruct} gives them
 * @param errors as {@link Reconstructor#errors} gives them
 */
public record Reconstruction(DoubleMatrix rows, ReconstructionErrors errors) {
    /**
     * Refuses null.
     *
     * @param rows   as they come back
     * @param errors how far they are from what they were
     */
    public Reconstruction {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(errors, "errors");
    }
}
