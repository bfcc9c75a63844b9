/**
 * Bring tables into a training or through an encoder: cells become numbers, and what did not stand so in the file is
 * counted; rows that an encoder cannot take are refused, or left out and named.
 *
 * <p>{@link dev.hourglass.preparation.PreparationRules} say what is refused and what is left out; what was found is
 * told as {@link dev.hourglass.inspection.Finding}s to whoever listens. Every refusal has its place in the table where
 * there is one. The column of classes of a table for an encoder that there is, which must not read it, is an
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
 * Whatever reads a table to learn from it or to encode it goes through here once: table, features, matrix, network.
 * Nothing is read from a file or printed here: a TableSource is the program's. Every refusal has its place in the table
 * where there is one.
 *
 * A table that is encoded or scored need not be in memory: BlockFlow leads it from CsvBlocks to a TableWriter, a block
 * at a time, and BlockPreparation counts over all blocks what is told at the end. A table at once is one block.
 */
