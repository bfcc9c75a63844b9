/**
 * Tell rows that are unlike those learned from, and tables that are.
 *
 * <p>{@link dev.hourglass.anomaly.AnomalyDetector} is a whole autoencoder with what its training rows were like: the
 * errors of their reconstructions and, of rows that were only measured on, theirs; quantiles of numbers and shares of
 * categories. A {@link dev.hourglass.anomaly.Threshold} says from which error on a row counts as an anomaly;
 * {@link dev.hourglass.anomaly.Drift} compares another table with the training rows. Where rows come some after others,
 * {@link dev.hourglass.anomaly.ErrorCount} and {@link dev.hourglass.anomaly.DriftCount} say the same.
 * {@code store.AutoencoderFile} saves a detector and loads it.
 *
 * <pre>{@code
 * import dev.hourglass.anomaly.AnomalyDetector;
 * import dev.hourglass.anomaly.Threshold;
 * import dev.hourglass.autoencoder.Autoencoder;
 * import dev.hourglass.autoencoder.AutoencoderSettings;
 * import dev.hourglass.autoencoder.ReconstructionErrors;
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.matrix.DoubleMatrix;
 * import dev.hourglass.nn.FitData;
 * import dev.hourglass.nn.ProgressListener;
 * import dev.hourglass.preprocessing.Features;
 * import dev.hourglass.table.Table;
 * import java.nio.file.Path;
 *
 * Table table = CsvReader.read(Path.of("data.csv"), new CsvOptions().withTarget("target"));
 * DoubleMatrix rows = table.matrix(table.numericNames());
 * FitData<DoubleMatrix> data = FitData.of(rows);
 * Autoencoder trained = Autoencoder.fit(Features.ofNumbers(table.numericNames()), data,
 *         new AutoencoderSettings().withEpochs(20), 1, ProgressListener.SILENT);
 * AnomalyDetector detector = AnomalyDetector.of(trained, data, 1);
 * ReconstructionErrors errors = detector.reconstructor().errors(rows, 1);
 * boolean[] anomalies = detector.anomalies(errors, Threshold.of("99%"));
 * detector.drift(rows, errors).sentences().forEach(System.out::println);
 * }</pre>
 */
package dev.hourglass.anomaly;

/*
 * For contributors:
 *
 * What is kept of the training rows is of a size that does not depend on how many there were, and threads change no bit
 * of it; files are not known here.
 */
