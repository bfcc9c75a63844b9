/**
 * Make a page that tells what came of a run: one HTML file that needs nothing else, no network, no script, no font.
 * Same results, same bytes.
 *
 * <p>A {@link dev.hourglass.report.Page} is a verdict with {@link dev.hourglass.report.Section}s below it, each made of
 * {@link dev.hourglass.report.Block}s: words, facts, tables, pictures. Classes that end in {@code Page} make the page
 * of one kind of run: of a training {@link dev.hourglass.report.TrainingPage}, of an encoder without {@link
 * dev.hourglass.report.MethodPage}, of comparisons {@link dev.hourglass.report.EvaluationPage} and {@link
 * dev.hourglass.report.ComparePage}, of a search {@link dev.hourglass.report.SearchPage}. They get engine objects, and
 * two sections of whoever knows the program: what the data is, mostly a {@link dev.hourglass.report.DataSection}, and
 * how the page came about. Classes that end in {@code Section} know one subject each and make its section of the
 * engine's results; whoever has another subject, makes a {@code Section} of blocks.
 *
 * <pre>{@code
 * import dev.hourglass.autoencoder.Autoencoder;
 * import dev.hourglass.autoencoder.AutoencoderSettings;
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.matrix.DoubleMatrix;
 * import dev.hourglass.nn.FitData;
 * import dev.hourglass.nn.ProgressListener;
 * import dev.hourglass.preprocessing.Features;
 * import dev.hourglass.report.Page;
 * import dev.hourglass.report.Section;
 * import dev.hourglass.report.TrainingPage;
 * import dev.hourglass.table.Table;
 * import java.nio.file.Files;
 * import java.nio.file.Path;
 * import java.util.List;
 * import java.util.Optional;
 *
 * Table table = CsvReader.read(Path.of("data.csv"), new CsvOptions().withTarget("target"));
 * FitData<DoubleMatrix> rows = FitData.of(table.matrix(table.numericNames()));
 * Autoencoder trained = Autoencoder.fit(Features.ofNumbers(table.numericNames()), rows, new AutoencoderSettings(), 1,
 *         ProgressListener.SILENT);
 * Page page = TrainingPage.of(trained, rows, Optional.empty(), new Section("Data", List.of()),
 *         new Section("How this page came about", List.of()), 1);
 * Files.writeString(Path.of("training.html"), page.html());
 * }</pre>
 */
package dev.hourglass.report;

/*
 * For contributors:
 *
 * - Same results, same bytes: no time, machine, thread or JDK stands in a page, and numbers go through Rounded, never
 *   through a locale.
 * - A page is HTML5 that is XML as well, so that any XML parser can check how it nests.
 * - What comes from files of strangers goes through Escaped first: what it holds is shown, never obeyed; and each such
 *   text is isolated, so that its direction of writing stays its own.
 * - Color is never the only difference, and text has a contrast of 4.5 at least, light and dark.
 * - No section for what there is nothing to say of: whoever makes a page leaves it out.
 *
 * HtmlText writes the elements and alone knows how to escape, PageStyle how they look; pictures come from the package
 * plot.
 */
