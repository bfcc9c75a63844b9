package dev.hourglass.nn;

/** Looks for numbers that are not finite. */
final class FiniteSearch {
    /** How many numbers go together: as many sums, none of which waits for another. */
    private static final int GROUP = 8;

    private FiniteSearch() {
    }

    /** {@return the first number that is not finite; 0 if all are} */
    static float findOther(float[] numbers, int from, int end) {
        int groups = from + (end - from) / GROUP * GROUP;
        return findOneByOne(numbers, areFinite(numbers, from, groups) ? groups : from, end);
    }

    /** Zero times a finite number is zero, of either sign, and times any other it is NaN. */
    private static boolean areFinite(float[] numbers, int from, int end) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        float sum4 = 0;
        float sum5 = 0;
        float sum6 = 0;
        float sum7 = 0;
        for (int i = from; i < end; i += GROUP) {
            sum0 += 0 * numbers[i];
            sum1 += 0 * numbers[i + 1];
            sum2 += 0 * numbers[i + 2];
            sum3 += 0 * numbers[i + 3];
            sum4 += 0 * numbers[i + 4];
            sum5 += 0 * numbers[i + 5];
            sum6 += 0 * numbers[i + 6];
            sum7 += 0 * numbers[i + 7];
        }
        return sum0 + sum1 + sum2 + sum3 + sum4 + sum5 + sum6 + sum7 == 0;
    }

    private static float findOneByOne(float[] numbers, int from, int end) {
        for (int i = from; i < end; i++) {
            if (!Float.isFinite(numbers[i])) {
                return numbers[i];
            }
        }
        return 0;
    }
}
