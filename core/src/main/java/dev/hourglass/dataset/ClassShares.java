package dev.hourglass.dataset;

import dev.hourglass.number.Ranges;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The share of the rows each class gets. Shares need not sum to 1: what is missing is dealt out evenly, and what is too
 * much cuts the last classes off.
 *
 * @param shares one finite number for each class, class 0 first
 */
public record ClassShares(List<Double> shares) {

    /**
     * Copies the shares; refuses none at all, and shares that are not finite.
     *
     * @param shares one for each class
     * @throws IllegalArgumentException if there is none, or one is not finite
     */
    public ClassShares {
        Objects.requireNonNull(shares, "shares");
        shares = List.copyOf(shares);
        Ranges.requireAtLeast("classes", 1, shares.size());
        for (double share : shares) {
            if (!Double.isFinite(share)) {
                throw new IllegalArgumentException("a class weight must be a finite number, found " + share);
            }
        }
    }

    /**
     * The same share for every class.
     *
     * @param classes 1 or more
     * @return 1 / classes for each
     */
    public static ClassShares equal(int classes) {
        Ranges.requireAtLeast("classes", 1, classes);
        return new ClassShares(Collections.nCopies(classes, 1.0 / classes));
    }

    /**
     * Shares of one's own choice, or the same for every class where none is given.
     *
     * @param classes 1 or more
     * @param weights none, or as {@link #of(int, double...)} takes them
     * @return a share for each class
     * @throws IllegalArgumentException if there are more or fewer weights, or one is negative or not finite
     */
    public static ClassShares of(int classes, List<Double> weights) {
        Objects.requireNonNull(weights, "weights");
        return weights.isEmpty() ? equal(classes)
                : of(classes, weights.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * Shares of one's own choice.
     *
     * @param classes 1 or more
     * @param weights 0 or more each, for every class or for every class but the last, which then gets the rest to 1
     * @return a share for each class
     * @throws IllegalArgumentException if there are more or fewer weights, or one is negative or not finite
     */
    public static ClassShares of(int classes, double... weights) {
        Objects.requireNonNull(weights, "weights");
        Ranges.requireAtLeast("classes", 1, classes);
        if (weights.length != classes && weights.length != classes - 1) {
            throw new IllegalArgumentException("weights do not fit the number of classes: found " + weights.length
                    + " weights for " + classes + " classes, expected " + classes + " or " + (classes - 1));
        }
        List<Double> shares = new ArrayList<>();
        double sum = 0;
        for (double weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a class weight must be 0 or more, found " + weight);
            }
            sum += weight;
            shares.add(weight);
        }
        if (weights.length < classes) {
            shares.add(1.0 - sum);
        }
        return new ClassShares(shares);
    }
}
