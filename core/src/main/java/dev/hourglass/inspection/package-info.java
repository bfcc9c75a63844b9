/**
 * Find out what is worth knowing about data before a training spends time on it: targets that are not classes, columns
 * that say nothing, values that flatten a column, parts without a row of some class, and what does not fit into memory
 * or will take long; and afterwards, whether anything was learned.
 *
 * <p>Each inspection reports {@link dev.hourglass.inspection.Finding}s, and throws if nothing can be learned: a
 * {@link dev.hourglass.csv.CsvException} if there is a place to name, otherwise an
 * {@link dev.hourglass.inspection.UnusableDataException}. Nothing is changed.
 *
 * <pre>{@code
 * import dev.hourglass.autoencoder.AutoencoderSettings;
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.inspection.ColumnInspection;
 * import dev.hourglass.matrix.DoubleMatrix;
 * import dev.hourglass.preprocessing.Features;
 * import dev.hourglass.preprocessing.MinMaxScaler;
 * import dev.hourglass.preprocessing.MinMaxSettings;
 * import dev.hourglass.table.Table;
 * import java.nio.file.Path;
 *
 * Table table = CsvReader.read(Path.of("data.csv"), new CsvOptions().withTarget("target"));
 * Features features = Features.ofNumbers(table.numericNames());
 * DoubleMatrix rows = table.matrix(table.numericNames());
 * ColumnInspection.of(features, rows, MinMaxScaler.fit(rows, new MinMaxSettings()), new AutoencoderSettings(),
 *         finding -> System.out.println(finding));
 * }</pre>
 */
package dev.hourglass.inspection;

/*
 * For contributors:
 *
 * A finding says what was seen and what helps, and nothing is changed. What is only suspected is never refused.
 */
