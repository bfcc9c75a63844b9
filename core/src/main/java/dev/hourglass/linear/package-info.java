/**
 * Logistic regression in double precision, solved to the exact optimum.
 *
 * <p>How the parts fit: {@link dev.hourglass.linear.LogisticRegression} holds the settings and fits; {@link
 * dev.hourglass.linear.LogisticModel} is what a fit gives; {@link dev.hourglass.linear.ClassLabels} turns the texts
 * of a target column into the class codes both work with; {@link dev.hourglass.linear.RegularizationSearch} finds C by
 * cross-validation, a {@link dev.hourglass.linear.RegularizationPath} of {@link
 * dev.hourglass.linear.CrossValidatedScores}, in which a {@code WarmStart} leads from one C to the next. Below them
 * {@code Design} centers and scales the columns (and knows their {@code Deviations} where they are standardized), a
 * {@code Loss} knows one row (logistic or softmax), {@code PartialSums} add up the rows of a part, {@code Objective}
 * the parts to value, gradient and Hessian, {@code FirstGuess} begins with a sample of many rows, {@code Newton} walks
 * downhill, with a {@code KeptHessian} where rows are many, and a {@code Direction} solves the Newton system: {@code
 * CholeskyDirection} exactly while the matrix is small, {@code ConjugateGradientDirection} without ever forming it when
 * it is not.
 *
 * <p>What is minimized is scikit-learn's objective, C * sum of w_i * loss_i + |coefficients|^2 / 2, the intercepts not
 * penalized. The minimizer is unique, so the answer does not depend on how it was found; scikit-learn's own default
 * solver stops earlier, typically 1e-5 away.
 *
 * <p>Rules for whoever adds to this package: everything is double; every sum has one fixed order (rows ascending, in
 * parts that depend on their number alone, so that threads change no bit); elementary functions come from
 * {@code kernel}, never from {@link java.lang.Math}; a new loss needs only a class beside {@code SoftmaxLoss}, a new
 * way to solve the Newton system only one beside {@code CholeskyDirection}, and a line in {@code DirectionChoice}; a
 * fit that does not reach its tolerance says so in {@link dev.hourglass.linear.Convergence}, it does not throw, and no
 * NaN leaves this package.
 */
package dev.hourglass.linear;
