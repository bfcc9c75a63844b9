/**
 * Train an autoencoder on the columns of a table, and keep the half that encodes.
 *
 * <p>{@link dev.hourglass.autoencoder.Autoencoder} fits a scaler and a network to raw rows, as {@link
 * dev.hourglass.autoencoder.AutoencoderSettings} say; a {@link dev.hourglass.autoencoder.Recipe} is settings that go
 * together. Its {@link dev.hourglass.autoencoder.Encoder} is what is saved and used: column names, scaler, encoding
 * half and {@link dev.hourglass.autoencoder.Provenance}, immutable and safe for many threads. Its {@link
 * dev.hourglass.autoencoder.Assessment} tells whether it learned anything.
 *
 * <p>{@link dev.hourglass.autoencoder.FittedEncoder} makes encoders without training, such as principal components;
 * {@link dev.hourglass.autoencoder.UntrainedEncoder} is the control for every claim about learning. A
 * {@link dev.hourglass.autoencoder.Representation} says which outputs of an encoder are used besides codes; a
 * {@link dev.hourglass.autoencoder.RowEncoder} encodes rows as they come, with buffers that are made once. An
 * {@link dev.hourglass.autoencoder.AutoencoderTraining} can be stopped with a
 * {@link dev.hourglass.autoencoder.Checkpoint} and resumed.
 *
 * <pre>{@code
 * import dev.hourglass.autoencoder.Autoencoder;
 * import dev.hourglass.autoencoder.AutoencoderSettings;
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.matrix.Matrix;
 * import dev.hourglass.nn.ProgressListener;
 * import dev.hourglass.table.Table;
 * import java.nio.file.Path;
 * import java.util.List;
 *
 * Table table = CsvReader.read(Path.of("data.csv"), new CsvOptions().withTarget("target"));
 * List<String> columns = table.numericNames();
 * Autoencoder trained = Autoencoder.fit(columns, table.matrix(columns),
 *         new AutoencoderSettings().withBottleneck(2), 1, ProgressListener.SILENT);
 * trained.assessment().warnings().forEach(System.out::println);
 * Matrix codes = trained.encoder().transform(table, 1);   // rows x 2
 * }</pre>
 */
package dev.hourglass.autoencoder;

/*
 * For contributors:
 *
 * Everything that decides a result is in the settings, and one seed is handed down from them; results are immutable;
 * threads change no bit; this package knows of no files. What Scaling does to columns besides its scaler is affine, and
 * FoldedMap makes it part of the first Dense layer after training, so that an encoder in use knows nothing of it.
 */
