/**
 * Find out whether an encoding is worth having: classifiers on raw and on encoded columns, fitted to the same rows and
 * judged on others.
 *
 * <p>{@link dev.hourglass.evaluation.EncodingComparison} fits both classifiers and measures their {@link
 * dev.hourglass.evaluation.ClassifierScores}, of a C that is given or that each chooses by cross-validation on its own
 * training rows; the {@link dev.hourglass.evaluation.Verdict} is made of the rows that only one of them gets right
 * ({@link dev.hourglass.evaluation.McNemar}).
 *
 * <p>{@link dev.hourglass.evaluation.CrossComparison} does the same by repeated cross-validation with any number of
 * {@link dev.hourglass.evaluation.Contestant}s, each of which makes columns of a {@link dev.hourglass.evaluation.Fold};
 * {@link dev.hourglass.evaluation.Contestants} has those that there are. {@link dev.hourglass.evaluation.CrossVerdict}
 * says in words what the {@link dev.hourglass.evaluation.ResampledTTest} of their scores allows. {@link
 * dev.hourglass.evaluation.SeedTrials} trains with many seeds on one split. {@link
 * dev.hourglass.evaluation.EncodingSearch} chooses among contestants by cross-validation on training rows, and {@link
 * dev.hourglass.evaluation.EncodingChoice} says why; as a contestant it chooses anew in each fold.
 *
 * <pre>{@code
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.csv.CsvTable;
 * import dev.hourglass.evaluation.Contestants;
 * import dev.hourglass.evaluation.CrossComparison;
 * import dev.hourglass.evaluation.CrossScores;
 * import dev.hourglass.linear.ClassLabels;
 * import dev.hourglass.preprocessing.Features;
 * import java.nio.file.Path;
 * import java.util.List;
 *
 * CsvTable data = CsvReader.readPlaced(Path.of("data.csv"), new CsvOptions().withTarget("target"));
 * List<String> classes = List.of(data.table().text("target"));
 * ClassLabels labels = ClassLabels.of(classes);
 * List<CrossScores> scores = new CrossComparison(
 *         List.of(Contestants.raw(), Contestants.principalComponents(2)), 3, 1, 1).run(data,
 *                 rows -> Features.ofNumbers(data.table().numericNames()), labels.encode(classes), labels.count(), 1,
 *                 done -> { });
 * System.out.println(scores.get(1).accuracyAgainst(scores.get(0), 1 / 3.0).difference());
 * }</pre>
 */
package dev.hourglass.evaluation;

/*
 * For contributors:
 *
 * Nothing that is fitted sees a row of the test part; a difference that chance may make is called so. Another
 * contestant is a method of Contestants.
 */
