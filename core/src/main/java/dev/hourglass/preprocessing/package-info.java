/**
 * Say what is done to columns before they enter a network, with scikit-learn's meaning, in float64.
 *
 * <p>{@link dev.hourglass.preprocessing.Features} says which columns are read and turns their cells into numbers:
 * missing ones are filled, categories become a number for each level, rare ones one together; {@link
 * dev.hourglass.preprocessing.FoundCategories} looks whether texts are categories at all. {@link
 * dev.hourglass.preprocessing.MinMaxScaler} then maps each number's range to {@link
 * dev.hourglass.preprocessing.MinMaxSettings}' range. A {@link dev.hourglass.preprocessing.Scaler} may also be a {@link
 * dev.hourglass.preprocessing.QuantileScaler}, which gives normal scores of ranks. All are immutable, learn from
 * training rows alone, and give finite numbers. {@link dev.hourglass.preprocessing.RowFeatures} does the work of
 * {@code Features} with rows that come one at a time.
 *
 * <pre>{@code
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.csv.MissingValues;
 * import dev.hourglass.preprocessing.Features;
 * import dev.hourglass.preprocessing.Imputation;
 * import dev.hourglass.table.Table;
 * import java.nio.file.Path;
 * import java.util.List;
 *
 * Table table = CsvReader.read(Path.of("people.csv"), new CsvOptions().withTarget("target")
 *         .withCategoricalColumns(List.of("city"), false).withMissingValues(MissingValues.KEEP));
 * Features features = Features.fit(table, List.of("age", "city"), Imputation.MEDIAN);
 * System.out.println(features.outputNames());
 * }</pre>
 */
package dev.hourglass.preprocessing;

/*
 * For contributors:
 *
 * A transformer is immutable, fitted by a static method, and can be made again from what store keeps of it; it learns
 * from training rows alone; what leaves it is finite. MinMaxScaler learns two numbers a column, and everything else
 * follows from them, so that a scaler made from stored numbers gives the same bits as the fitted one; QuantileScaler
 * learns up to 1000 numbers a column.
 */
