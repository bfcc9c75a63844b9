/**
 * Send tables through models, block by block, so that no table has to fit into memory:
 * {@link dev.hourglass.application.RowResults} are the columns that a model makes of rows. Codes, classes,
 * reconstructions and scores are such.
 *
 * <pre>{@code
 * import dev.hourglass.application.RowResults;
 * import dev.hourglass.application.ScoreResults;
 * import dev.hourglass.anomaly.Threshold;
 * import dev.hourglass.csv.ColumnRoles;
 * import dev.hourglass.csv.CsvBlocks;
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.csv.CsvTable;
 * import dev.hourglass.preparation.BlockPreparation;
 * import dev.hourglass.preparation.PreparationRules;
 * import dev.hourglass.store.AutoencoderFile;
 * import dev.hourglass.table.Table;
 * import java.nio.file.Path;
 * import java.util.Optional;
 *
 * ScoreResults scores = new ScoreResults(AutoencoderFile.read(Path.of("whole.safetensors")), Threshold.USUAL, false);
 * CsvOptions options = new CsvOptions().withRoles(new ColumnRoles().withFeatures(scores.encoder().columns()));
 * BlockPreparation preparation =
 *         new BlockPreparation(scores.encoder(), PreparationRules.STRICT, finding -> System.out.println(finding));
 * try (CsvBlocks blocks = CsvReader.open(Path.of("new.csv"), options)) {
 *     Optional<CsvTable> block = blocks.next(1000);
 *     while (block.isPresent()) {
 *         RowResults.Made made = scores.of(block.get(), preparation, 1);
 *         System.out.println(new Table(made.columns()));
 *         block = blocks.next(1000);
 *     }
 * }
 * System.out.println(scores.count().above() + " of " + scores.count().rows() + " rows are anomalies");
 * }</pre>
 */
package dev.hourglass.application;

/*
 * For contributors:
 *
 * What a model makes of a row is computed elsewhere; here it gets its columns and their names, which users rely on: a
 * column keeps its name and its place, and a new one comes after all others.
 */
