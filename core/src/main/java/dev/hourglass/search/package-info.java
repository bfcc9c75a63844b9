/**
 * Find out how wide a bottleneck should be, and with which settings: candidates compared by cross-validation on
 * training rows.
 *
 * <p>{@link dev.hourglass.search.WidthChoice} is the small search that finds the bottleneck alone,
 * {@link dev.hourglass.search.FoldWidths} the same in each fold of a comparison.
 * {@link dev.hourglass.search.SearchData} gives the rows, cut into folds of which everything is fitted to the training
 * rows alone. A {@link dev.hourglass.search.Candidate} is settings with the {@link dev.hourglass.search.Choice}s that
 * tell it from the others; a {@link dev.hourglass.search.SearchSpace} makes all combinations of some values, or draws
 * some where there are too many. A {@link dev.hourglass.search.Search} is the plan, and
 * {@link dev.hourglass.search.SearchRun} trains and measures them in the rungs of successive halving that
 * {@link dev.hourglass.search.SearchSettings} say, and principal components of the same widths beside them. What comes
 * of it is a {@link dev.hourglass.search.SearchResult}: a {@link dev.hourglass.search.Trial} for each candidate, and
 * the {@link dev.hourglass.search.Recommendation}. A {@link dev.hourglass.search.SearchState} is what has been finished
 * of a search, and {@link dev.hourglass.search.SearchStateFile} keeps it; {@link dev.hourglass.search.ResumableSearch}
 * goes on from it.
 *
 * <pre>{@code
 * import dev.hourglass.autoencoder.AutoencoderSettings;
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.preprocessing.Features;
 * import dev.hourglass.search.PreparedRows;
 * import dev.hourglass.search.SearchListener;
 * import dev.hourglass.search.WidthChoice;
 * import dev.hourglass.table.Table;
 * import java.nio.file.Path;
 * import java.util.Optional;
 *
 * Table table = CsvReader.read(Path.of("data.csv"), new CsvOptions().withTarget("target"));
 * PreparedRows rows = new PreparedRows(Features.ofNumbers(table.numericNames()),
 *         table.matrix(table.numericNames()), Optional.empty());
 * WidthChoice choice = WidthChoice.of(rows, new AutoencoderSettings().withEpochs(20), 1, SearchListener.SILENT);
 * System.out.println("a bottleneck of " + choice.recommendation().chosen().width());
 * }</pre>
 */
package dev.hourglass.search;

/*
 * For contributors:
 *
 * A score is a function of candidate, epochs, fold and seed, whoever computes it when; a clock may only decide which
 * scores there are, and the result says which are missing; nothing that is fitted sees a row that it is measured on. A
 * Task is one candidate on one fold.
 */
