/**
 * The Hourglass engine: learns compact features from tabular data with a dense autoencoder, on SIMD where the JVM has
 * it and with the same bits where not.
 *
 * <p>Five classes to start with:
 * <ol>
 * <li>{@link dev.hourglass.csv.CsvReader} reads a {@link dev.hourglass.table.Table}; rows of your own are a
 *     {@link dev.hourglass.matrix.DoubleMatrix} or a table made of columns;
 * <li>{@link dev.hourglass.autoencoder.Autoencoder} trains on it, as
 *     {@link dev.hourglass.autoencoder.AutoencoderSettings} say;
 * <li>{@link dev.hourglass.autoencoder.Encoder} is the half that is kept: tables in, codes out, or row by row by a
 *     {@link dev.hourglass.autoencoder.RowEncoder};
 * <li>{@link dev.hourglass.store.EncoderFile} saves and loads it;
 * <li>{@link dev.hourglass.pipeline.EncodedClassifier} predicts classes from codes, and
 *     {@link dev.hourglass.store.ClassifierFile} keeps it.
 * </ol>
 *
 * <pre>{@code
 * import dev.hourglass.autoencoder.Autoencoder;
 * import dev.hourglass.autoencoder.AutoencoderSettings;
 * import dev.hourglass.autoencoder.Encoder;
 * import dev.hourglass.autoencoder.Representation;
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.linear.LogisticRegression;
 * import dev.hourglass.nn.ProgressListener;
 * import dev.hourglass.pipeline.EncodedClassifier;
 * import dev.hourglass.store.EncoderFile;
 * import dev.hourglass.table.Table;
 * import java.nio.file.Path;
 * import java.util.List;
 *
 * Table table = CsvReader.read(Path.of("data.csv"), new CsvOptions().withTarget("target"));
 * List<String> columns = table.numericNames();
 * Autoencoder trained = Autoencoder.fit(columns, table.matrix(columns),
 *         new AutoencoderSettings().withBottleneck(2), 1, ProgressListener.SILENT);
 * EncoderFile.write(Path.of("my.safetensors"), trained.encoder());
 *
 * Encoder encoder = EncoderFile.read(Path.of("my.safetensors"));
 * EncodedClassifier classifier = EncodedClassifier.fit(encoder, Representation.CODE, table, "target",
 *         new LogisticRegression().withStandardized(true), 1);
 * System.out.println(classifier.predict(table, 1).get(0));
 * }</pre>
 *
 * <p>The page of each package begins with what you do with it and an example. Whether encoding helps your classifier is
 * a question for {@link dev.hourglass.evaluation}; other programs read models by {@link dev.hourglass.export}.
 *
 * <p>Start the JVM with {@code --add-modules jdk.incubator.vector} for SIMD. The vector module is optional at run time:
 * without it the scalar kernels compute the same bits, slower; {@link dev.hourglass.engine.Engine} tells which compute.
 * {@code java.sql} is optional as well: only the package {@code dev.hourglass.sql} needs it.
 */
module dev.hourglass.core {
    requires static jdk.incubator.vector;
    requires static transitive java.sql;

    exports dev.hourglass.anomaly;
    exports dev.hourglass.autoencoder;
    exports dev.hourglass.cache;
    exports dev.hourglass.csv;
    exports dev.hourglass.dataset;
    exports dev.hourglass.decomposition;
    exports dev.hourglass.engine;
    exports dev.hourglass.evaluation;
    exports dev.hourglass.export;
    exports dev.hourglass.file;
    exports dev.hourglass.inference;
    exports dev.hourglass.initializer;
    exports dev.hourglass.inspection;
    exports dev.hourglass.json;
    exports dev.hourglass.layer;
    exports dev.hourglass.learning;
    exports dev.hourglass.linear;
    exports dev.hourglass.loss;
    exports dev.hourglass.matrix;
    exports dev.hourglass.metrics;
    exports dev.hourglass.nn;
    exports dev.hourglass.number;
    exports dev.hourglass.optimizer;
    exports dev.hourglass.outofcore;
    exports dev.hourglass.pipeline;
    exports dev.hourglass.plot;
    exports dev.hourglass.preparation;
    exports dev.hourglass.preprocessing;
    exports dev.hourglass.random;
    exports dev.hourglass.registry;
    exports dev.hourglass.remedy;
    exports dev.hourglass.report;
    exports dev.hourglass.results;
    exports dev.hourglass.schedule;
    exports dev.hourglass.search;
    exports dev.hourglass.split;
    exports dev.hourglass.sql;
    exports dev.hourglass.store;
    exports dev.hourglass.study;
    exports dev.hourglass.summary;
    exports dev.hourglass.table;
    exports dev.hourglass.text;
    exports dev.hourglass.training;
}
