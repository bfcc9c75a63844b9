/**
 * Rows divided into parts to learn from and parts to test on, as scikit-learn's {@code model_selection} does, number
 * for number: {@link dev.hourglass.split.TrainTestSplit}, {@link dev.hourglass.split.KFold},
 * {@link dev.hourglass.split.StratifiedKFold} and {@link dev.hourglass.split.RepeatedStratifiedKFold}.
 *
 * <p>Rules for whoever adds to this package: row numbers are those that scikit-learn gives for the same seed; golden
 * files decide.
 */
package dev.hourglass.split;
