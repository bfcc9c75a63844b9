package dev.hourglass.nn;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.View;

/**
 * What is left of a step when all gradients are there: the numbers that are no kernels follow theirs. Kernels have done
 * so on the way back, unless the norm of all gradients has to be known before.
 *
 * @param layout    where each number lies
 * @param memory    of the step
 * @param norm      of all gradients
 * @param normBound what the norm is to be no greater than; of use only where the gradients of kernels are kept
 */
record LastUpdate(ParameterLayout layout, StepMemory memory, GradientNorm norm, double normBound) {

    /** Changes the numbers, and counts the step. */
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
