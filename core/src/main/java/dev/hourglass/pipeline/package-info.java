/**
 * Predict classes of rows: an {@link dev.hourglass.pipeline.EncodedClassifier} is an encoder with the logistic
 * regression that was fitted to its codes. It is immutable and safe for many threads, and gives the same bits before it
 * is saved and after it is loaded. A {@link dev.hourglass.pipeline.RowClassifier} is one at work on rows as they
 * come, also on more of them than memory holds.
 *
 * <pre>{@code
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.matrix.DoubleMatrix;
 * import dev.hourglass.pipeline.EncodedClassifier;
 * import dev.hourglass.store.ClassifierFile;
 * import dev.hourglass.table.Table;
 * import java.nio.file.Path;
 * import java.util.List;
 *
 * EncodedClassifier classifier = ClassifierFile.read(Path.of("classifier.safetensors"));
 * Table table = CsvReader.read(Path.of("data.csv"), new CsvOptions().withTarget("target"));
 * List<String> classes = classifier.predict(table, 1);
 * DoubleMatrix probabilities = classifier.predictProbabilities(table, 1);   // rows x classes
 * }</pre>
 */
package dev.hourglass.pipeline;

/*
 * For contributors:
 *
 * A chain that ends in an answer is immutable and safe for many threads, gives the same bits before it is saved and
 * after it is loaded, and adds no arithmetic of its own: each link computes in its own package.
 */
