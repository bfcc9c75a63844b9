package dev.hourglass.kernel;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Statistics of random numbers. */
final class Sample {
    final int size;
    private final float[] sorted;

    Sample(float[] numbers) {
        size = numbers.length;
        sorted = numbers.clone();
        Arrays.sort(sorted);
    }

    /** So many numbers of a kernel, in one row. */
    static Sample of(RandomKernel kernel, int size, long key) {
        float[] numbers = new float[size];
        kernel.run(1, size, 0, 0, key, View.ofRows(numbers, 0, size));
        return new Sample(numbers);
    }

    float least() {
        return sorted[0];
    }

    float greatest() {
        return sorted[size - 1];
    }

    /** The mean of (x - center)^power. */
    double moment(double center, int power) {
        double sum = 0;
        for (float number : sorted) {
            double difference = number - center;
            double term = 1;
            for (int i = 0; i < power; i++) {
                term *= difference;
            }
            sum += term;
        }
        return sum / size;
    }

    /** How many lie beyond a bound on either side. */
    long beyond(float bound) {
        long count = 0;
        for (float number : sorted) {
            count += Math.abs(number) > bound ? 1 : 0;
        }
        return count;
    }

    /** Kolmogorov's and Smirnov's greatest distance from a distribution function, times the root of the size. */
    double distance(DoubleUnaryOperator distribution) {
        double greatest = 0;
        for (int i = 0; i < size; i++) {
            double exact = distribution.applyAsDouble(sorted[i]) * size;
            greatest = Math.max(greatest, Math.max(i + 1 - exact, exact - i));
        }
        return greatest / Math.sqrt(size);
    }
}
