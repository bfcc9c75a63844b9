/**
 * Prepare tables for a training or an encoder: cells become numbers, and what was not taken as it stood in the file is
 * counted; rows that an encoder cannot take are refused, or left out and reported.
 *
 * <p>{@link dev.hourglass.preparation.PreparationRules} say what is refused and what is left out; what was found is
 * reported as {@link dev.hourglass.inspection.Finding}s. Every refusal names its place in the table, if there is one.
 * The column of classes of a table for an existing encoder, which must not read it, is an
 * {@link dev.hourglass.preparation.UnreadTarget}.
 *
 * <pre>{@code
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.csv.CsvTable;
 * import dev.hourglass.csv.MissingValues;
 * import dev.hourglass.matrix.DoubleMatrix;
 * import dev.hourglass.preparation.Preparation;
 * import dev.hourglass.preparation.PreparationRules;
 * import dev.hourglass.preprocessing.Features;
 * import dev.hourglass.preprocessing.Imputation;
 * import java.nio.file.Path;
 * import java.util.List;
 *
 * CsvTable data = CsvReader.readPlaced(Path.of("people.csv"), new CsvOptions().withTarget("target")
 *         .withCategoricalColumns(List.of("city"), false).withMissingValues(MissingValues.KEEP));
 * Features features = Features.fit(data.table(), List.of("age", "city"), Imputation.MEDIAN);
 * Preparation preparation = new Preparation(data, features, PreparationRules.STRICT);
 * preparation.tell(finding -> System.out.println(finding));
 * DoubleMatrix rows = preparation.rows();
 * }</pre>
 */
package dev.hourglass.preparation;

/*
 * For contributors:
 *
 * Every table that is learned from or encoded passes through here once: table, features, matrix, network. Nothing is
 * read from a file or printed here: a TableSource is the program's. Every refusal names its place in the table, if
 * there is one.
 *
 * A table that is encoded or scored need not be in memory: BlockFlow brings it from CsvBlocks to a TableWriter block by
 * block, and BlockPreparation counts over all blocks what is reported at the end. A table in memory is a single block.
 */
