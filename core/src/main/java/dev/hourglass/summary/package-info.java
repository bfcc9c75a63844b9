/**
 * Summarize results for people as lines of text, as scikit-learn's {@code classification_report} does.
 *
 * <p>Each class makes the lines of one kind of result: {@link dev.hourglass.summary.TrainingReport} of a training,
 * {@link dev.hourglass.summary.MethodReport} of an encoder made without one,
 * {@link dev.hourglass.summary.EncoderReport} of a model, {@link dev.hourglass.summary.ClassifierReport} and
 * {@link dev.hourglass.summary.ClassifierFitReport} of a classifier on codes,
 * {@link dev.hourglass.summary.ExportReport} of files for other programs,
 * {@link dev.hourglass.summary.ComparisonReport} and {@link dev.hourglass.summary.CrossReport} of comparisons,
 * {@link dev.hourglass.summary.RecipeReport} and {@link dev.hourglass.summary.SearchReport} of searches,
 * {@link dev.hourglass.summary.DriftReport} and {@link dev.hourglass.summary.DetectorReport} of a whole autoencoder,
 * {@link dev.hourglass.summary.DemoLine} of the tutorial's experiment; {@link dev.hourglass.summary.ProvenanceFacts}
 * tells how an encoder was made, {@link dev.hourglass.summary.EngineReport} which kernels and threads compute here.
 * The package {@code results} makes the same for machines, {@code report} as pages.
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
 * Lines have no line ends: whoever prints them adds those. Numbers are the same on every JVM and in every locale;
 * foreign text goes through Escaped. Files, commands and options belong to the program that prints: it passes in what a
 * line has to say of them, or prints a line of its own.
 */
