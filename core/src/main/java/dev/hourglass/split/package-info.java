/**
 * Divide rows into parts to learn from and parts to test on, as scikit-learn's {@code model_selection} does, number for
 * number: {@link dev.hourglass.split.TrainTestSplit}, {@link dev.hourglass.split.KFold}, {@link
 * dev.hourglass.split.StratifiedKFold} and {@link dev.hourglass.split.RepeatedStratifiedKFold}.
 *
 * <pre>{@code
 * import dev.hourglass.split.Split;
 * import dev.hourglass.split.SplitSize;
 * import dev.hourglass.split.TrainTestSplit;
 *
 * Split split = new TrainTestSplit().withTestSize(SplitSize.fraction(0.33)).withRandomState(1).split(1000);
 * System.out.println(split.train().length + " rows to learn from, " + split.test().length + " to test on");
 * }</pre>
 */
package dev.hourglass.split;

/*
 * For contributors:
 *
 * Row numbers are those that scikit-learn gives for the same seed; golden files decide.
 */
