package dev.hourglass.store;

/** Keeps NaN and infinities out of model files, on the way in and on the way out. */
final class FiniteNumbers {
    private FiniteNumbers() {
    }

    /** The same numbers, all finite; IllegalArgumentException otherwise. */
    static float[] require(String name, float[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw notFinite(name, i, values[i]);
            }
        }
        return values;
    }

    /** The same numbers, all finite; IllegalArgumentException otherwise. */
    static double[] require(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw notFinite(name, i, values[i]);
            }
        }
        return values;
    }

    private static IllegalArgumentException notFinite(String name, int index, double value) {
        return new IllegalArgumentException(
                "expected finite numbers in the tensor " + name + ", found " + value + " at index " + index);
    }
}
