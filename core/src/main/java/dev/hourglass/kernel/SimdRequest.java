package dev.hourglass.kernel;

/**
 * What the user asked for with {@code -Dhourglass.simd=off|128|256|512|preferred}.
 *
 * @param off  whether the scalar kernels are to be used
 * @param bits the vector length in bits, or 0 for the machine's own
 */
record SimdRequest(boolean off, int bits) {
    /** The property that says which kernels to use. */
    static final String PROPERTY = "hourglass.simd";

    /**
     * The shortest vector the kernels are written for. A JVM may offer less, on processors whose vectors it does not
     * know.
     */
    static final int NARROWEST = 128;

    /** The longest vector the kernels are written for; rows are padded to its length. */
    static final int WIDEST = 512;

    /**
     * {@return what the property asks for}
     *
     * @throws IllegalArgumentException if it holds anything but the five words
     */
    static SimdRequest fromProperty() {
        return parse(System.getProperty(PROPERTY, "preferred"));
    }

    /**
     * {@return what a word asks for}
     *
     * @param word {@code off}, {@code 128}, {@code 256}, {@code 512} or {@code preferred}
     * @throws IllegalArgumentException if it is none of them
     */
    static SimdRequest parse(String word) {
        return switch (word) {
            case "off" -> new SimdRequest(true, 0);
            case "128", "256", "512" -> new SimdRequest(false, Integer.parseInt(word));
            case "preferred" -> new SimdRequest(false, 0);
            default -> throw new IllegalArgumentException(
                    "-D" + PROPERTY + "=" + word + ": expected off, 128, 256, 512 or preferred");
        };
    }
}
