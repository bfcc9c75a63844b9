package dev.hourglass.linear;

import java.util.Arrays;

/** How much the rows of each class count: scikit-learn's {@code class_weight}. Immutable. */
public final class ClassWeights {
    private static final ClassWeights NONE = new ClassWeights(Rule.NONE);
    private static final ClassWeights BALANCED = new ClassWeights(Rule.BALANCED);

    private enum Rule { NONE, BALANCED, GIVEN }

    private final Rule rule;
    private final double[] given;

    private ClassWeights(Rule rule, double... given) {
        this.rule = rule;
        this.given = given;
    }

    /**
     * Every row counts once.
     *
     * @return weights of 1
     */
    public static ClassWeights none() {
        return NONE;
    }

    /**
     * Every class counts the same: the weight of a class is rows / (classes * rows of that class).
     *
     * @return weights found from the data when fitting
     */
    public static ClassWeights balanced() {
        return BALANCED;
    }

    /**
     * Weights fixed beforehand.
     *
     * @param weightOfClass the weight of class 0, 1, ...; finite, 0 or more
     * @return these weights
     * @throws IllegalArgumentException if a weight is negative or not finite
     */
    public static ClassWeights given(double... weightOfClass) {
        for (int k = 0; k < weightOfClass.length; k++) {
            if (!(weightOfClass[k] >= 0 && weightOfClass[k] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the weight of class " + k + " is " + weightOfClass[k]
                        + "; a class weight is a finite number of 0 or more");
            }
        }
        return new ClassWeights(Rule.GIVEN, weightOfClass.clone());
    }

    /** Whether the weights depend on how often a class occurs. */
    boolean areBalanced() {
        return rule == Rule.BALANCED;
    }

    /** The weight of every class, given how many rows each has. */
    double[] forCounts(int[] counts) {
        if (rule == Rule.GIVEN) {
            if (given.length != counts.length) {
                throw new IllegalArgumentException(
                        given.length + " class weights were given for " + counts.length + " classes; give one a class");
            }
            return given;
        }
        double[] weights = new double[counts.length];
        Arrays.fill(weights, 1);
        if (areBalanced()) {
            double rows = Arrays.stream(counts).sum();
            Arrays.setAll(weights, k -> rows / ((double) counts.length * counts[k]));
        }
        return weights;
    }

    /** Whether the other says the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ClassWeights that && rule == that.rule && Arrays.equals(given, that.given);
    }

    @Override
    public int hashCode() {
        return 31 * rule.ordinal() + Arrays.hashCode(given);
    }

    /** For messages: {@code none}, {@code balanced}, or the weights. */
    @Override
    public String toString() {
        if (rule == Rule.GIVEN) {
            return Arrays.toString(given);
        }
        return areBalanced() ? "balanced" : "none";
    }
}
