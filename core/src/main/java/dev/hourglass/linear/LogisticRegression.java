package dev.hourglass.linear;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.parallel.ThreadTeam;
import java.util.Arrays;
import java.util.Objects;

/**
 * Logistic regression with an L2 penalty: the settings, and the fit. The meaning is that of scikit-learn's
 * {@code LogisticRegression}; the result is the exact minimizer of
 * {@code c * sum of weight * loss + |coefficients|^2 / 2}.
 *
 * @param c             the inverse strength of the penalty, finite and above 0
 * @param fitIntercept  whether scores have an intercept, which is not penalized
 * @param classWeights  how much the rows of each class count
 * @param multiClass    how more than one score is trained
 * @param maxIterations the most Newton steps, 1 or more
 * @param tolerance     what every component of the gradient has to get below, 0 or more; multiplied by the sum of the
 *                      weights, C included, where that is below 1; where rounding errors of the data are larger, the
 *                      smallest gradient that double precision can reach counts as well
 */
public record LogisticRegression(double c, boolean fitIntercept, ClassWeights classWeights, MultiClass multiClass,
                                 int maxIterations, double tolerance) {
    /**
     * Refuses settings out of their ranges with an {@link IllegalArgumentException}.
     *
     * @param c             the inverse strength of the penalty
     * @param fitIntercept  whether scores have an intercept
     * @param classWeights  how much the rows of each class count
     * @param multiClass    how more than one score is trained
     * @param maxIterations the most Newton steps
     * @param tolerance     what every component of the gradient has to get below
     */
    public LogisticRegression {
        Objects.requireNonNull(classWeights, "classWeights");
        Objects.requireNonNull(multiClass, "multiClass");
        require(c > 0 && c < Double.POSITIVE_INFINITY, "C", c, "a finite number above 0");
        require(maxIterations >= 1, "the number of iterations", maxIterations, "1 or more");
        require(tolerance >= 0, "the tolerance", tolerance, "0 or more");
    }

    /**
     * The usual settings: C 1, an intercept, no class weights, one softmax if there are more than two classes, at most
     * 200 steps, a gradient of 1e-10.
     */
    public LogisticRegression() {
        this(1, true, ClassWeights.none(), MultiClass.AUTO, 200, 1e-10);
    }

    /**
     * These settings with another C.
     *
     * @param value finite and above 0
     * @return the new settings
     */
    public LogisticRegression withC(double value) {
        return new LogisticRegression(value, fitIntercept, classWeights, multiClass, maxIterations, tolerance);
    }

    /**
     * These settings with or without an intercept.
     *
     * @param value whether to have one
     * @return the new settings
     */
    public LogisticRegression withIntercept(boolean value) {
        return new LogisticRegression(c, value, classWeights, multiClass, maxIterations, tolerance);
    }

    /**
     * These settings with other class weights.
     *
     * @param value the weights
     * @return the new settings
     */
    public LogisticRegression withClassWeights(ClassWeights value) {
        return new LogisticRegression(c, fitIntercept, value, multiClass, maxIterations, tolerance);
    }

    /**
     * These settings with another way to treat several classes.
     *
     * @param value the way
     * @return the new settings
     */
    public LogisticRegression withMultiClass(MultiClass value) {
        return new LogisticRegression(c, fitIntercept, classWeights, value, maxIterations, tolerance);
    }

    /**
     * These settings with other stopping rules.
     *
     * @param iterations 1 or more
     * @param gradient   0 or more
     * @return the new settings
     */
    public LogisticRegression withStopping(int iterations, double gradient) {
        return new LogisticRegression(c, fitIntercept, classWeights, multiClass, iterations, gradient);
    }

    /**
     * Fits a model; every row counts the same but for the class weights.
     *
     * @param x     rows x features, finite
     * @param codes the class of every row, 0 to K - 1; every class has to occur, and K is at least 2
     * @return the model; whether it converged is written in it
     * @throws IllegalArgumentException if the data are not as said
     */
    public LogisticModel fit(DoubleMatrix x, int[] codes) {
        return fit(x, codes, 1);
    }

    /**
     * Fits a model on several threads; every row counts the same but for the class weights.
     *
     * @param x       rows x features, finite
     * @param codes   the class of every row, 0 to K - 1; every class has to occur, and K is at least 2
     * @param threads the most threads to use, 1 or more; changes no bit
     * @return the model; whether it converged is written in it
     * @throws IllegalArgumentException if the data are not as said
     */
    public LogisticModel fit(DoubleMatrix x, int[] codes, int threads) {
        double[] ones = new double[codes.length];
        Arrays.fill(ones, 1);
        return fit(x, codes, ones, threads);
    }

    /**
     * Fits a model to rows that count differently.
     *
     * @param x             rows x features, finite
     * @param codes         the class of every row, 0 to K - 1; every class has to occur, and K is at least 2
     * @param sampleWeights how often each row counts, finite, 0 or more; multiplied by the class weights; rows of two
     *                      classes at least must come out above 0
     * @return the model; whether it converged is written in it
     * @throws IllegalArgumentException if the data are not as said
     */
    public LogisticModel fit(DoubleMatrix x, int[] codes, double[] sampleWeights) {
        return fit(x, codes, sampleWeights, 1);
    }

    /**
     * Fits a model to rows that count differently, on several threads.
     *
     * @param x             rows x features, finite
     * @param codes         the class of every row, 0 to K - 1; every class has to occur, and K is at least 2
     * @param sampleWeights how often each row counts, finite, 0 or more; multiplied by the class weights; rows of two
     *                      classes at least must come out above 0
     * @param threads       the most threads to use, 1 or more; changes no bit
     * @return the model; whether it converged is written in it
     * @throws IllegalArgumentException if the data are not as said
     */
    public LogisticModel fit(DoubleMatrix x, int[] codes, double[] sampleWeights, int threads) {
        int[] counts = TrainingData.check(x, codes, sampleWeights);
        try (ThreadTeam team = new ThreadTeam(Math.min(threads, RowParts.MOST))) {
            return fit(new Design(x, fitIntercept, team), codes, counts, sampleWeights);
        }
    }

    private LogisticModel fit(Design design, int[] codes, int[] counts, double[] sampleWeights) {
        double[] weights = weights(sampleWeights, codes, classWeights.forCounts(counts));
        TrainingData.checkWeighedClasses(codes, weights);
        boolean together = multiClass == MultiClass.MULTINOMIAL || multiClass == MultiClass.AUTO && counts.length > 2;
        if (together) {
            return solve(design, codes, weights, new SoftmaxLoss(counts.length), Link.SOFTMAX);
        }
        if (counts.length == 2) {
            return solve(design, codes, weights, new LogisticLoss(Kernels.regression(codes.length)), Link.LOGISTIC);
        }
        return solveOneByOne(design, codes, counts, sampleWeights, weights);
    }

    /** One logistic fit for every class against the rest. Balanced weights balance each of these fits by itself. */
    private LogisticModel solveOneByOne(Design design, int[] codes, int[] counts, double[] sampleWeights,
            double[] unbalanced) {
        LogisticModel[] models = new LogisticModel[counts.length];
        for (int k = 0; k < models.length; k++) {
            int positive = k;
            int[] isPositive = Arrays.stream(codes).map(code -> code == positive ? 1 : 0).toArray();
            double[] weights = classWeights.areBalanced()
                    ? weights(sampleWeights, isPositive,
                            classWeights.forCounts(new int[] {codes.length - counts[k], counts[k]}))
                    : unbalanced;
            models[k] = solve(design, isPositive, weights, new LogisticLoss(Kernels.regression(codes.length)),
                    Link.LOGISTIC);
        }
        return stack(models);
    }

    private LogisticModel solve(Design design, int[] codes, double[] weights, Loss loss, Link link) {
        Objective objective = new Objective(design, codes, weights, loss);
        Direction direction = DirectionChoice.of(objective.unknowns());
        Newton newton = new Newton(objective, direction, tolerance, maxIterations);
        Convergence convergence = newton.minimize(FirstGuess.of(design, codes, weights, loss, direction));
        double[] unknowns = newton.point();
        double[][] coefficients = new double[loss.scores()][];
        double[] intercepts = new double[loss.scores()];
        for (int k = 0; k < intercepts.length; k++) {
            coefficients[k] = design.coefficients(unknowns, k * design.width());
            intercepts[k] = design.intercept(unknowns, k * design.width());
        }
        return new LogisticModel(link, matrix(coefficients), intercepts, convergence);
    }

    private static LogisticModel stack(LogisticModel[] models) {
        double[][] coefficients = new double[models.length][];
        double[] intercepts = new double[models.length];
        Convergence convergence = models[0].convergence();
        for (int k = 0; k < models.length; k++) {
            coefficients[k] = models[k].coefficients().values();
            intercepts[k] = models[k].intercepts()[0];
            convergence = convergence.and(models[k].convergence());
        }
        return new LogisticModel(Link.ONE_VS_REST, matrix(coefficients), intercepts, convergence);
    }

    private static DoubleMatrix matrix(double[][] rows) {
        DoubleMatrix matrix = new DoubleMatrix(rows.length, rows[0].length);
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(rows[r], 0, matrix.values(), r * matrix.columns(), matrix.columns());
        }
        return matrix;
    }

    private double[] weights(double[] sampleWeights, int[] codes, double[] weightOfClass) {
        double[] weights = new double[codes.length];
        Arrays.setAll(weights, r -> c * (sampleWeights[r] * weightOfClass[codes[r]]));
        return weights;
    }

    private static void require(boolean holds, String what, double found, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(what + " is " + found + ", expected " + expected);
        }
    }
}
