/**
 * Fit logistic regressions, in double precision, to the exact optimum.
 *
 * <p>{@link dev.hourglass.linear.LogisticRegression} holds the settings and fits; {@link
 * dev.hourglass.linear.LogisticModel} is what a fit gives; {@link dev.hourglass.linear.ClassLabels} turns the texts of
 * a target column into the class codes both work with; {@link dev.hourglass.linear.RegularizationSearch} finds C by
 * cross-validation, a {@link dev.hourglass.linear.RegularizationPath} of {@link
 * dev.hourglass.linear.CrossValidatedScores}. A fit that does not reach its tolerance says so in {@link
 * dev.hourglass.linear.Convergence}, it does not throw.
 *
 * <p>What is minimized is scikit-learn's objective, C * sum of w_i * loss_i + |coefficients|^2 / 2, the intercepts not
 * penalized. The minimizer is unique, so the answer does not depend on how it was found; scikit-learn's own default
 * solver stops earlier, typically 1e-5 away.
 *
 * <pre>{@code
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.linear.ClassLabels;
 * import dev.hourglass.linear.LogisticModel;
 * import dev.hourglass.linear.LogisticRegression;
 * import dev.hourglass.matrix.DoubleMatrix;
 * import dev.hourglass.table.Table;
 * import java.nio.file.Path;
 * import java.util.List;
 *
 * Table table = CsvReader.read(Path.of("data.csv"), new CsvOptions().withTarget("target"));
 * DoubleMatrix rows = table.matrix(table.numericNames());
 * List<String> classes = List.of(table.text("target"));
 * ClassLabels labels = ClassLabels.of(classes);
 * LogisticModel model = new LogisticRegression().withC(0.5).withStandardized(true).fit(rows, labels.encode(classes));
 * System.out.println(labels.label(model.predict(rows)[0]));
 * }</pre>
 */
package dev.hourglass.linear;

/*
 * For contributors:
 *
 * Everything is double; every sum has one fixed order (rows ascending, in parts that depend on their number alone, so
 * that threads change no bit); elementary functions come from kernel, never from Math; a new loss needs only a class
 * beside SoftmaxLoss, a new way to solve the Newton system only one beside CholeskyDirection, and a line in
 * DirectionChoice; a fit that does not reach its tolerance says so in Convergence, it does not throw, and no NaN leaves
 * this package.
 *
 * How the parts fit: Design centers and scales the columns (and knows their Deviations where they are standardized), a
 * Loss knows one row (logistic or softmax), PartialSums add up the rows of a part, Objective the parts to value,
 * gradient and Hessian, FirstGuess begins with a sample of many rows, Newton walks downhill, with a KeptHessian where
 * rows are many, and a Direction solves the Newton system: CholeskyDirection exactly while the matrix is small,
 * ConjugateGradientDirection without ever forming it when it is not. A WarmStart leads from one C of a path to the
 * next.
 */
