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
 * <p>With standardized columns it is what scikit-learn's {@code StandardScaler} before the regression gives: the
 * penalty falls on the coefficients of columns of mean 0 and standard deviation 1, so that no column is held back more
 * than another for the units that it is measured in. The deviation is the population's, of all rows, whatever they
 * weigh; a constant column is divided by 1. The model speaks of the columns as they came: coefficients are divided by
 * deviations, and what that makes of the means is taken from the intercept. Scores of a column whose mean is 10^k times
 * its deviation lose k of their 16 digits by it; a column whose deviation is below 1e-300, where coefficients would
 * overflow, counts as constant.
 *
 * @param c             the inverse strength of the penalty, finite and above 0
 * @param fitIntercept  whether scores have an intercept, which is not penalized; without one, the score of a row of
 *                      zeros is 0, or with standardized columns that of a row of means
 * @param classWeights  how much the rows of each class count
 * @param multiClass    how more than one score is trained
 * @param maxIterations the most Newton steps, 1 or more
 * @param tolerance     what every component of the gradient has to get below, 0 or more; multiplied by the sum of the
 *                      weights, C included, where that is below 1; where rounding errors of the data are larger, the
 *                      smallest gradient that double precision can reach counts as well
 * @param standardized  whether the penalty is that of standardized columns
 */
public record LogisticRegression(double c, boolean fitIntercept, ClassWeights classWeights, MultiClass multiClass,
                                 int maxIterations, double tolerance, boolean standardized) {
    /**
     * Refuses settings out of their ranges with an {@link IllegalArgumentException}.
     *
     * @param c             the inverse strength of the penalty
     * @param fitIntercept  whether scores have an intercept
     * @param classWeights  how much the rows of each class count
     * @param multiClass    how more than one score is trained
     * @param maxIterations the most Newton steps
     * @param tolerance     what every component of the gradient has to get below
     * @param standardized  whether the penalty is that of standardized columns
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
     * 200 steps, a gradient of 1e-10, columns as they are.
     */
    public LogisticRegression() {
        this(1, true, ClassWeights.none(), MultiClass.AUTO, 200, 1e-10, false);
    }

    /**
     * These settings with another C.
     *
     * @param value finite and above 0
     * @return the new settings
     */
    public LogisticRegression withC(double value) {
        return new LogisticRegression(value, fitIntercept, classWeights, multiClass, maxIterations, tolerance,
                standardized);
    }

    /**
     * These settings with or without an intercept.
     *
     * @param value whether to have one
     * @return the new settings
     */
    public LogisticRegression withIntercept(boolean value) {
        return new LogisticRegression(c, value, classWeights, multiClass, maxIterations, tolerance, standardized);
    }

    /**
     * These settings with other class weights.
     *
     * @param value the weights
     * @return the new settings
     */
    public LogisticRegression withClassWeights(ClassWeights value) {
        return new LogisticRegression(c, fitIntercept, value, multiClass, maxIterations, tolerance, standardized);
    }

    /**
     * These settings with another way to treat several classes.
     *
     * @param value the way
     * @return the new settings
     */
    public LogisticRegression withMultiClass(MultiClass value) {
        return new LogisticRegression(c, fitIntercept, classWeights, value, maxIterations, tolerance, standardized);
    }

    /**
     * These settings with other stopping rules.
     *
     * @param iterations 1 or more
     * @param gradient   0 or more
     * @return the new settings
     */
    public LogisticRegression withStopping(int iterations, double gradient) {
        return new LogisticRegression(c, fitIntercept, classWeights, multiClass, iterations, gradient, standardized);
    }

    /**
     * These settings with columns standardized for the penalty, or as they are.
     *
     * @param value whether they are standardized
     * @return the new settings
     */
    public LogisticRegression withStandardized(boolean value) {
        return new LogisticRegression(c, fitIntercept, classWeights, multiClass, maxIterations, tolerance, value);
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
        try (ThreadTeam team = new ThreadTeam(Math.min(threads, SummationParts.MOST))) {
            return fit(design(x, team), codes, counts, sampleWeights, new WarmStart());
        }
    }

    /** The data as the solver is to see it. */
    Design design(DoubleMatrix x, ThreadTeam team) {
        return new Design(x, fitIntercept, standardized, team);
    }

    /** Fits to checked data; begins where an earlier fit to the same design ended, if there was one. */
    LogisticModel fit(Design design, int[] codes, int[] counts, double[] sampleWeights, WarmStart start) {
        double[] weights = weights(sampleWeights, codes, classWeights.forCounts(counts));
        TrainingData.checkWeighedClasses(codes, weights);
        boolean together = multiClass == MultiClass.MULTINOMIAL || multiClass == MultiClass.AUTO && counts.length > 2;
        if (together) {
            return solve(design, codes, weights, new SoftmaxLoss(counts.length), Link.SOFTMAX, start, 0);
        }
        if (counts.length == 2) {
            return solve(design, codes, weights, new LogisticLoss(Kernels.regression(codes.length)), Link.LOGISTIC,
                    start, 0);
        }
        return solveOneByOne(design, codes, counts, sampleWeights, weights, start);
    }

    /** One logistic fit for every class against the rest. Balanced weights balance each of these fits by itself. */
    private LogisticModel solveOneByOne(Design design, int[] codes, int[] counts, double[] sampleWeights,
            double[] unbalanced, WarmStart start) {
        LogisticModel[] models = new LogisticModel[counts.length];
        for (int k = 0; k < models.length; k++) {
            int positive = k;
            int[] isPositive = Arrays.stream(codes).map(code -> code == positive ? 1 : 0).toArray();
            double[] weights = classWeights.areBalanced()
                    ? weights(sampleWeights, isPositive,
                            classWeights.forCounts(new int[] {codes.length - counts[k], counts[k]}))
                    : unbalanced;
            models[k] = solve(design, isPositive, weights, new LogisticLoss(Kernels.regression(codes.length)),
                    Link.LOGISTIC, start, k);
        }
        return stack(models);
    }

    private LogisticModel solve(Design design, int[] codes, double[] weights, Loss loss, Link link, WarmStart start,
            int problem) {
        Objective objective = new Objective(design, codes, weights, loss);
        Direction direction = DirectionChoice.of(objective.unknowns());
        Newton newton = new Newton(objective, direction, tolerance, maxIterations);
        double[] guess = FirstGuess.of(design, codes, weights, loss, direction);
        Convergence convergence = guess == null
                ? newton.minimizeFrom(start.point(problem))
                : newton.minimize(guess);
        double[] unknowns = newton.point();
        start.keep(problem, unknowns);
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
