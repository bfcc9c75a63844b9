package dev.hourglass.nn;

/** Looks for numbers that are not finite. */
final class FiniteSearch {
    private FiniteSearch() {
    }

    /** {@return the first number that is not finite; 0 if all are} */
    static float findOther(float[] numbers, int from, int end) {
        for (int i = from; i < end; i++) {
            if (!Float.isFinite(numbers[i])) {
                return numbers[i];
            }
        }
        return 0;
    }
}
