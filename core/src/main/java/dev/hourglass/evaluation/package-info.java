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
 * <p>Rules for whoever adds to this package: nothing that is fitted sees a row of the test part; a difference that
 * chance may make is called so.
 */
package dev.hourglass.evaluation;
