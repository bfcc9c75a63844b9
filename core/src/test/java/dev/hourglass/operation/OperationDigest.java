package dev.hourglass.operation;

import dev.hourglass.kernel.BitsDigest;
import dev.hourglass.layer.Layer;
import dev.hourglass.loss.Loss;
import dev.hourglass.operation.Case.Style;

/** Digests of everything that operations write. */
public final class OperationDigest {
    private OperationDigest() {
    }

    /**
     * Adds what every operation writes, in every shape.
     *
     * @param onVectors by which of the twins
     * @param digest    added to
     */
    public static void addOperations(boolean onVectors, BitsDigest digest) {
        for (Operation operation : Operations.all()) {
            Twin twin = onVectors ? operation.vectors().get() : operation.scalars();
            for (int rows : Case.ROWS) {
                for (int columns : Case.COLUMNS) {
                    digest.add(new Case(operation, rows, columns, Style.APART).run(twin).everything());
                }
            }
            digest.add(new Case(operation, 33, 40, Style.UNUSUAL).run(twin).everything());
        }
    }

    /** {@return a digest of a step of every layer and every loss, by the kernels in use} */
    public static String ofPasses() {
        BitsDigest digest = new BitsDigest();
        for (int rows : Case.ROWS) {
            for (int columns : Case.COLUMNS) {
                for (Layer layer : PassCase.layers()) {
                    new PassCase(layer, rows, columns, false).run(0).results().forEach(digest::add);
                }
                for (Loss loss : LossCase.losses()) {
                    LossCase on = new LossCase(loss, rows, columns);
                    digest.add(on.sum());
                    digest.add(on.gradient(0));
                }
            }
        }
        return digest.text();
    }
}
