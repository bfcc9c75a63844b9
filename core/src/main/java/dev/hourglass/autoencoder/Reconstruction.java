package dev.hourglass.autoencoder;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.Objects;

/**
 * Rows as they come back from their codes, and how far they are from what they were.
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
