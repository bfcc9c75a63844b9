/**
 * What came of trainings and comparisons, as JSON objects for machines.
 *
 * <p>Each class has the members of one thing: {@link dev.hourglass.results.EncoderResult} of an encoder,
 * {@link dev.hourglass.results.ComparisonResult} and {@link dev.hourglass.results.CrossResult} of comparisons,
 * {@link dev.hourglass.results.TrainingResult} of a training, {@link dev.hourglass.results.RecipeResult} and
 * {@link dev.hourglass.results.SearchSummaryResult} of what was searched for,
 * {@link dev.hourglass.results.ClassifierResult} of a classifier, {@link dev.hourglass.results.PreparationResult} of a
 * table on its way. They are put into the object that a program makes of its result, after what it says of itself, such
 * as where its files are.
 *
 * <p>Rules for whoever adds to this package: names have underscores and stay, for programs ask for them; what is not
 * defined is null and not left out; nothing is computed here, and nothing is read back.
 */
package dev.hourglass.results;
