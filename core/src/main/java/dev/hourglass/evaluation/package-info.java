/**
 * Whether an encoding is worth having: classifiers on raw and on encoded columns, fitted to the same rows and judged on
 * others.
 *
 * <p>{@link dev.hourglass.split.RowParts} says which rows are for what;
 * {@link dev.hourglass.evaluation.EncodingComparison} fits both classifiers and measures their
 * {@link dev.hourglass.evaluation.ClassifierScores}, of a C that is given or that each chooses by cross-validation on
 * its own training rows; the {@link dev.hourglass.evaluation.Verdict} is made of the rows that only one of them gets
 * right ({@link dev.hourglass.evaluation.McNemar}).
 *
 * <p>{@link dev.hourglass.evaluation.CrossComparison} does the same by repeated cross-validation with any number of
 * {@link dev.hourglass.evaluation.Contestant}s, each of which makes columns of a
 * {@link dev.hourglass.evaluation.Fold}; {@link dev.hourglass.evaluation.Contestants} has those that there are, and
 * another one is a method there.
 * {@link dev.hourglass.evaluation.CrossVerdict} says in words what the
 * {@link dev.hourglass.evaluation.ResampledTTest} of their scores allows.
 * {@link dev.hourglass.evaluation.SeedTrials} trains with many seeds on one split.
 *
 * <p>{@link dev.hourglass.evaluation.EncodingSearch} chooses among contestants by cross-validation on training rows, and
 * {@link dev.hourglass.evaluation.EncodingChoice} says why; as a contestant it chooses anew in each fold.
 *
 * <p>Rules for whoever adds to this package: nothing that is fitted sees a row of the test part; a difference that
 * chance may make is called so.
 */
package dev.hourglass.evaluation;
