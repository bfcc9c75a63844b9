package dev.hourglass.kernel;

import java.lang.reflect.Constructor;
import java.util.function.Supplier;

/**
 * Which kernels run, and why.
 *
 * @param gemm       the matrix product
 * @param gram       the Gram matrix in float64
 * @param regression what logistic regression computes row by row, in float64
 * @param bits       the length of the vectors, 0 for scalar kernels
 * @param reason     why, in words for people
 */
public record KernelChoice(Gemm gemm, Gram gram, RegressionKernels regression, int bits,
        String reason) {
    private static final String MODULE = SimdHint.MODULE;
    private static final String NO_COMPILER = "the JVM runs without its optimizing compiler C2, as with"
            + " -XX:TieredStopAtLevel=1 or -Xint";

    /** {@return whether the kernels use vectors} */
    public boolean isVector() {
        return bits > 0;
    }

    /**
     * Chooses by the property, the modules that are present and what the JVM's compiler can do. If only the module is
     * missing, logs how to add it.
     */
    static KernelChoice make() {
        SimdRequest request = SimdRequest.fromProperty();
        if (request.off()) {
            return scalar("switched off by -D" + SimdRequest.PROPERTY + "=off");
        }
        if (!moduleIsLoaded()) {
            SimdHint.say();
            return scalar("the module " + MODULE + " is not loaded; --add-modules " + MODULE + " loads it");
        }
        boolean slow = OptimizingCompiler.isMissing(System.getProperty("java.vm.info", ""), OptimizingCompiler.THREADS);
        if (slow && request.bits() == 0) {
            return scalar(NO_COMPILER + ", vectors would be slower");
        }
        return vector(request, slow);
    }

    private static boolean moduleIsLoaded() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }

    private static KernelChoice vector(SimdRequest request, boolean slow) {
        KernelSet set;
        try {
            Constructor<?> constructor = Class.forName("dev.hourglass.kernel.VectorKernels").getDeclaredConstructor();
            set = (KernelSet) ((Supplier<?>) constructor.newInstance()).get();
        } catch (ReflectiveOperationException | LinkageError failure) {
            return scalar("the vector kernels could not be loaded: " + failure);
        }
        if (set.bits() < SimdRequest.NARROWEST) {
            return scalar("this JVM has vectors of " + set.bits() + " bits at most, the vector kernels need "
                    + SimdRequest.NARROWEST);
        }
        return new KernelChoice(set.gemm(), set.gram(), set.regression(), set.bits(),
                reason(request, set.bits()) + (slow ? ", slowly: " + NO_COMPILER : ""));
    }

    private static String reason(SimdRequest request, int bits) {
        if (request.bits() == 0) {
            return "the widest vectors of this machine";
        }
        String asked = "-D" + SimdRequest.PROPERTY + "=" + request.bits();
        return request.bits() == bits ? "asked for by " + asked : "the machine has no wider vectors; " + asked;
    }

    private static KernelChoice scalar(String reason) {
        KernelSet set = KernelSet.scalar();
        return new KernelChoice(set.gemm(), set.gram(), set.regression(), set.bits(), reason);
    }
}
