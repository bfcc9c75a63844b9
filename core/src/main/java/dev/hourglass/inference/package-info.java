/**
 * Send tables through models, block by block, so that no table has to fit into memory:
 * {@link dev.hourglass.inference.RowResults} are the columns that a model makes of rows. Codes, classes,
 * reconstructions and scores are such.
 *
 * <pre>{@code
 * import dev.hourglass.inference.ClassResults;
 * import dev.hourglass.inference.RowResults;
 * import dev.hourglass.csv.ColumnRoles;
 * import dev.hourglass.csv.CsvBlocks;
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.csv.CsvTable;
 * import dev.hourglass.preparation.BlockPreparation;
 * import dev.hourglass.preparation.PreparationRules;
 * import dev.hourglass.store.ClassifierFile;
 * import dev.hourglass.table.Table;
 * import java.nio.file.Path;
 * import java.util.Optional;
 *
 * RowResults classes = new ClassResults(ClassifierFile.read(Path.of("classifier.safetensors")));
 * CsvOptions options = new CsvOptions().withRoles(new ColumnRoles().withFeatures(classes.encoder().columns()));
 * BlockPreparation preparation =
 *         new BlockPreparation(classes.encoder(), PreparationRules.STRICT, finding -> System.out.println(finding));
 * try (CsvBlocks blocks = CsvReader.open(Path.of("data.csv"), options)) {
 *     Optional<CsvTable> block = blocks.next(1000);
 *     while (block.isPresent()) {
 *         RowResults.Made made = classes.of(block.get(), preparation, 1);
 *         System.out.println(new Table(made.columns()));   // predicted_class, probability_no, probability_yes
 *         block = blocks.next(1000);
 *     }
 * }
 * }</pre>
 */
package dev.hourglass.inference;

/*
 * For contributors:
 *
 * What a model makes of a row is computed elsewhere; here it gets its columns and their names, which users rely on: a
 * column keeps its name and its place, and a new one comes after all others.
 */
