package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.report.Block;
import dev.hourglass.report.Figure;
import dev.hourglass.report.Listing;
import dev.hourglass.report.Page;
import dev.hourglass.report.Section;
import dev.hourglass.search.Measure;
import dev.hourglass.search.SearchResult;
import dev.hourglass.search.Trial;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of a search. */
final class SearchPage {
    private SearchPage() {
    }

    /**
     * The page.
     *
     * @param report  of the same search, for people
     * @param command the words of one that trains what is recommended, if anything is
     * @param data    what is said of the table
     */
    static Page of(Invocation invocation, CommandSpec spec, SearchResult result, SearchReport report,
            Optional<List<String>> command, Section data) {
        List<Section> sections = new ArrayList<>();
        List<Trial> best = SearchCurve.best(result);
        if (!best.isEmpty()) {
            sections.add(new Section("How wide", figures(result, best)));
        }
        List<Block> trials = new ArrayList<>(List.of(Block.table(listing(report))));
        command.ifPresent(words -> {
            trials.add(Block.paragraph("The command that trains what is recommended, on all rows:"));
            trials.add(Block.command("hourglass " + words.stream().map(ShellWord::quoted).collect(Collectors.joining(" "))));
        });
        sections.add(new Section("Every candidate", trials));
        sections.add(data);
        sections.add(ReportFile.origin(invocation, spec, Map.of()));
        return new Page("search", report.recommended(), List.of(report.title() + "."), sections);
    }

    private static List<Block> figures(SearchResult result, List<Trial> best) {
        List<Block> figures = new ArrayList<>();
        if (result.measure() == Measure.LOG_LOSS) {
            figures.add(Block.figure(new Figure(SearchPictures.svg(Measure.LOG_LOSS, result, best),
                    "Log loss of a classifier on the codes, on rows that nothing was fitted to; whiskers are standard"
                            + " errors over the folds.")));
        }
        figures.add(Block.figure(new Figure(SearchPictures.svg(Measure.UNEXPLAINED, result, best),
                "Share of the columns' variance that is lost on the way through the codes, on rows that nothing was"
                        + " fitted to; whiskers are standard errors over the folds.")));
        return figures;
    }

    private static Listing listing(SearchReport report) {
        List<List<String>> lines = report.trials();
        List<Listing.Column> columns = new ArrayList<>();
        for (int i = 0; i < lines.get(0).size(); i++) {
            String heading = lines.get(0).get(i);
            columns.add(i == 0 ? Listing.Column.words(heading) : Listing.Column.numbers(heading));
        }
        return new Listing("What was measured, the best first", columns, lines.stream().skip(1)
                .map(line -> line.stream().map(text -> Listing.Cell.of(Escaped.text(text))).toList()).toList());
    }
}
