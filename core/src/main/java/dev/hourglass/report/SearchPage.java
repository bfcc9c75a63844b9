package dev.hourglass.report;

import dev.hourglass.search.Measure;
import dev.hourglass.search.SearchResult;
import dev.hourglass.summary.SearchReport;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The page of a search. */
public final class SearchPage {
    private SearchPage() {
    }

    /**
     * {@return the page: what was measured against the width, where any candidate came to finite numbers, and every
     * candidate that is finished}
     *
     * @param summary what came of the search
     * @param command the words for a shell, quoted and escaped, that train what is recommended, where there are such
     * @param data    what is said of the table
     * @param origin  how the page came about
     */
    public static Page of(SearchReport summary, Optional<String> command, Section data, Section origin) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(origin, "origin");
        List<Section> sections = new ArrayList<>();
        if (!summary.result().bestByWidth().isEmpty()) {
            sections.add(new Section("How wide", figures(summary.result())));
        }
        List<Block> trials = new ArrayList<>(List.of(Block.table(listing(summary.trials()))));
        command.ifPresent(words -> {
            trials.add(Block.paragraph("The command that trains what is recommended, on all rows:"));
            trials.add(Block.command(words));
        });
        sections.add(new Section("Every candidate", trials));
        sections.add(data);
        sections.add(origin);
        List<String> findings = new ArrayList<>(List.of(summary.title() + "."));
        if (!summary.leftOut().isEmpty()) {
            findings.add(String.join(" ", summary.leftOut().stream().map(String::strip).toList()));
        }
        return new Page("search", summary.recommended(), findings, sections);
    }

    private static List<Block> figures(SearchResult result) {
        List<Block> figures = new ArrayList<>();
        if (result.measure() == Measure.LOG_LOSS) {
            figures.add(Block.figure(new Figure(SearchCurves.svg(Measure.LOG_LOSS, result),
                    "Log loss of a classifier on the codes, on rows that nothing was fitted to; whiskers are standard"
                            + " errors over the folds.")));
        }
        figures.add(Block.figure(new Figure(SearchCurves.svg(Measure.UNEXPLAINED, result),
                "Share of the columns' variance that is lost on the way through the codes, on rows that nothing was"
                        + " fitted to; whiskers are standard errors over the folds.")));
        return figures;
    }

    /** The first line has the headings; the first column is of words. */
    private static Listing listing(List<List<String>> lines) {
        List<Listing.Column> columns = new ArrayList<>();
        for (String heading : lines.get(0)) {
            columns.add(columns.isEmpty() ? Listing.Column.words(heading) : Listing.Column.numbers(heading));
        }
        return new Listing("What was measured, the best first", columns, lines.stream().skip(1)
                .map(line -> line.stream().map(text -> Listing.Cell.of(Escaped.text(text))).toList()).toList());
    }
}
