package dev.hourglass.nn;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.View;

/**
 * The end of a step, when all gradients are known: updates the numbers that are not kernels. Kernels were updated
 * during the backward pass, unless the norm of all gradients has to be known first.
 *
 * @param layout    where each number lies
 * @param memory    of the step
 * @param norm      of all gradients
 * @param normBound the greatest norm; used only if the gradients of kernels are kept
 */
record LastUpdate(ParameterLayout layout, StepMemory memory, GradientNorm norm, double normBound) {

    /** Updates the numbers, and counts the step. */
    void run() {
        ParameterUpdate update = memory.update();
        View ofKernels = memory.kernelGradients();
        View ofVectors = memory.vectorGradients();
        if (ofKernels == null) {
            update.update(layout.kernelEnd(), layout.trainableEnd(), ofVectors);
        } else {
            update.prepare(Arena.LEAD, layout.kernelEnd(), ofKernels);
            update.prepare(layout.kernelEnd(), layout.trainableEnd(), ofVectors);
            norm.clip(normBound, ofKernels, ofVectors);
            update.follow(Arena.LEAD, layout.kernelEnd(), ofKernels);
            update.follow(layout.kernelEnd(), layout.trainableEnd(), ofVectors);
        }
        update.endStep();
    }
}
