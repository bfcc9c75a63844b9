/**
 * Tell people what came of runs, in lines of text: what a program shows where a person reads along, as scikit-learn's
 * {@code classification_report} does.
 *
 * <p>Each class has the lines of one kind of result: {@link dev.hourglass.summary.TrainingReport} of a training,
 * {@link dev.hourglass.summary.MethodReport} of an encoder without, {@link dev.hourglass.summary.EncoderReport} of a
 * model, {@link dev.hourglass.summary.ClassifierReport} and {@link dev.hourglass.summary.FittedReport} of a classifier
 * on codes, {@link dev.hourglass.summary.ExportReport} of files for other programs,
 * {@link dev.hourglass.summary.ComparisonReport} and {@link dev.hourglass.summary.CrossReport} of comparisons,
 * {@link dev.hourglass.summary.RecipeReport} and {@link dev.hourglass.summary.SearchReport} of what was searched for,
 * {@link dev.hourglass.summary.DriftReport} and {@link dev.hourglass.summary.DetectorReport} of a whole autoencoder,
 * {@link dev.hourglass.summary.DemoLine} of the tutorial's experiment; {@link dev.hourglass.summary.ProvenanceFacts}
 * tells how an encoder was made, {@link dev.hourglass.summary.EngineReport} what computes here.
 * The same for machines makes the package {@code results}, pages the package {@code report}.
 *
 * <pre>{@code
 * import dev.hourglass.store.EncoderFile;
 * import dev.hourglass.summary.EncoderReport;
 * import java.nio.file.Path;
 * import java.util.Optional;
 *
 * new EncoderReport(EncoderFile.read(Path.of("encoder.safetensors")), Optional.empty()).lines()
 *         .forEach(System.out::println);
 * }</pre>
 */
package dev.hourglass.summary;

/*
 * For contributors:
 *
 * Lines end nowhere, whoever prints them ends them; numbers are the same on every JVM and in every locale; foreign text
 * goes through Escaped; files, commands and options are the business of the program that prints, which passes in what a
 * line has to say of them, or prints a line of its own.
 */
