package dev.hourglass.kernel;

/** A program that says which kernels its JVM chooses, and why. */
public final class KernelChoiceProgram {
    private KernelChoiceProgram() {
    }

    /**
     * Prints the length of the vectors and the reason.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.println(Kernels.CHOICE.bits() + " " + Kernels.CHOICE.reason());
    }
}
