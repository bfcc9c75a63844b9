package dev.hourglass.optimizer;

import dev.hourglass.kernel.View;

/**
 * The arithmetic of an optimizer, of which each implementation gives the same bits. Number i of each view is its
 * element i. Nothing is checked, nothing is allocated: what memory it needs besides, a kernel has, so each thread needs
 * one of its own.
 */
@SuppressWarnings("exports")
@FunctionalInterface
public interface UpdateKernel {

    /**
     * Updates some numbers.
     *
     * @param from      the first to update, a multiple of 16
     * @param end       the one after the last, such a multiple, too
     * @param factors   of this step, as {@link Optimizer#factors} wrote them
     * @param parameter the numbers, updated
     * @param gradient  their gradients
     * @param averages  one for each of {@link Optimizer#averages}, updated
     */
    void update(int from, int end, float[] factors, View parameter, View gradient, View[] averages);
}
