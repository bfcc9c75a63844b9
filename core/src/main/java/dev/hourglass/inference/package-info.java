/**
 * Send tables through models, block by block, so that no table has to fit into memory:
 * {@link dev.hourglass.inference.RowResults} are the columns that a model makes of rows. Codes, classes,
 * reconstructions and scores are such; of drift there is a count alone. A {@link dev.hourglass.inference.TableRun}
 * reads a table, computes on it and writes what is made of it, all three at the same time.
 *
 * <pre>{@code
 * import dev.hourglass.csv.CsvBlocks;
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.export.TableFile;
 * import dev.hourglass.inference.ClassResults;
 * import dev.hourglass.inference.RowResults;
 * import dev.hourglass.inference.TableRun;
 * import dev.hourglass.preparation.PreparationRules;
 * import dev.hourglass.store.ClassifierFile;
 * import dev.hourglass.table.TableWriter;
 * import java.nio.file.Path;
 * import java.util.List;
 *
 * RowResults classes = new ClassResults(ClassifierFile.read(Path.of("classifier.safetensors")));
 * CsvOptions options = classes.encoder().features().reading(new CsvOptions());
 * TableRun run = new TableRun(classes, List.of(), PreparationRules.STRICT, 2, finding -> System.out.println(finding));
 * try (CsvBlocks blocks = CsvReader.open(Path.of("data.csv"), options)) {
 *     // predicted_class, probability_no, probability_yes
 *     TableFile.write(Path.of("classes.csv"), table -> run.run(blocks, table, TableWriter.NOWHERE));
 * }
 * System.out.println(run.rows() + " rows");
 * }</pre>
 */
package dev.hourglass.inference;

/*
 * For contributors:
 *
 * What a model makes of a row is computed elsewhere; here it gets its columns and their names, which users rely on: a
 * column keeps its name and its place, and a new one comes after all others. ScoredRows and KnownRows are what several
 * of them begin with.
 */
