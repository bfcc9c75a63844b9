/**
 * Learn from a table larger than memory, by way of the disk.
 *
 * <p>The CSV file is read once, into a file of columns; {@link dev.hourglass.outofcore.DiskTable} learns features and
 * scaler from that, and writes the scaled rows into a {@link dev.hourglass.cache.RowCache}, of which the training takes
 * them in shuffled blocks. All that is learned on the way has the bits that it would have in memory. Whether a table
 * has to go that way, a {@link dev.hourglass.outofcore.MemoryLimit} decides, by what
 * {@link dev.hourglass.outofcore.MemoryEstimate} tells of its files.
 *
 * <pre>{@code
 * import dev.hourglass.autoencoder.AutoencoderSettings;
 * import dev.hourglass.autoencoder.AutoencoderTraining;
 * import dev.hourglass.autoencoder.Encoder;
 * import dev.hourglass.csv.CsvBlocks;
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.inspection.RowDivision;
 * import dev.hourglass.nn.ProgressListener;
 * import dev.hourglass.outofcore.DiskTable;
 * import dev.hourglass.preparation.FeatureSettings;
 * import dev.hourglass.preparation.PreparationRules;
 * import dev.hourglass.preprocessing.Features;
 * import java.nio.file.Path;
 * import java.util.List;
 * import java.util.Optional;
 *
 * AutoencoderSettings settings = new AutoencoderSettings().withEpochs(5);
 * Path out = Path.of("encoder.safetensors");
 * try (CsvBlocks csv = CsvReader.open(Path.of("data.csv"), new CsvOptions().withTarget("target"));
 *         DiskTable table = DiskTable.read(csv::next, List.of("target"), new RowDivision(0.1, 1), out)) {
 *     Features features = table.fit(new FeatureSettings(), System.out::println);
 *     Encoder encoder = new AutoencoderTraining(table.scale(features, PreparationRules.STRICT, settings,
 *             Optional.empty(), System.out::println), settings).fit(1, ProgressListener.SILENT).encoder();
 *     System.out.println(encoder);
 * }
 * }</pre>
 */
package dev.hourglass.outofcore;

/*
 * For contributors:
 *
 * A StoredTable has columns in a file, in float64, with the texts of its categories in memory. Passes go over it as
 * often as they need: sums over rows in the same order as in memory, and values of given ranks are found exactly, by
 * RankSearch. Memory does not grow with the rows; whatever is computed here exists for tables in memory as well, and
 * goes through the same code. Files are made by ScratchFiles, which removes all of them in the end, whatever happened
 * before; one is removed earlier where it is closed.
 */
