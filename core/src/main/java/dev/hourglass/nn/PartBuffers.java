package dev.hourglass.nn;

import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;

/**
 * Memory that one part of a training step has to itself.
 *
 * @param scratch        where in the arena the gradient of a block of a kernel goes
 * @param workspace      of products
 * @param turnedGradient where the part turns its columns of a gradient round; empty unless it owns panels of kernels
 * @param chains         the transposed gradient of a layer's input, as far as this part and those before it have come with
 *                       it; empty unless they own panels
 */
record PartBuffers(int scratch, Workspace workspace, View turnedGradient, View chains) {
}
