package dev.hourglass.report;

import java.util.List;
import java.util.Objects;

/**
 * A table for readers.
 *
 * @param caption what it lists
 * @param columns from left to right
 * @param rows    a cell for each column, the first of which names the row
 */
public record Listing(String caption, List<Column> columns, List<List<Cell>> rows) {

    /**
     * Keeps unmodifiable copies.
     *
     * @param caption what it lists
     * @param columns from left to right
     * @param rows    as many cells as there are columns
     * @throws IllegalArgumentException if a row has more or fewer cells
     */
    public Listing {
        Objects.requireNonNull(caption, "caption");
        Objects.requireNonNull(columns, "columns");
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells under " + columns.size() + " columns");
            }
        }
    }

    /**
     * A column.
     *
     * @param heading  above it
     * @param isNumber whether its cells are set to the right, so that digits stand below each other
     */
    public record Column(String heading, boolean isNumber) {
        /**
         * Refuses null.
         *
         * @param heading  above it
         * @param isNumber whether its cells are set to the right, so that digits stand below each other
         */
        public Column {
            Objects.requireNonNull(heading, "heading");
        }

        /**
         * {@return a column of words}
         *
         * @param heading above it
         */
        public static Column words(String heading) {
            return new Column(heading, false);
        }

        /**
         * {@return a column of numbers}
         *
         * @param heading above it
         */
        public static Column numbers(String heading) {
            return new Column(heading, true);
        }
    }

    /**
     * A cell.
     *
     * @param text    what it says; text of strangers is escaped before
     * @param picture a small picture beside it, or an empty string
     */
    public record Cell(String text, String picture) {
        /**
         * Refuses null.
         *
         * @param text    what it says; text of strangers is escaped before
         * @param picture a small picture beside it, or an empty string
         */
        public Cell {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(picture, "picture");
        }

        /**
         * {@return a cell without a picture}
         *
         * @param text what it says
         */
        public static Cell of(String text) {
            return new Cell(text, "");
        }
    }

    void write(HtmlText html) {
        html.start("div").with("class", "wide").with("tabindex", "0").open().open("table")
                .element("caption", caption).open("thead").open("tr");
        for (Column column : columns) {
            cell(html.start("th").with("scope", "col"), column).text(column.heading()).close("th");
        }
        html.close("tr").close("thead").open("tbody");
        for (List<Cell> row : rows) {
            html.open("tr");
            for (int i = 0; i < row.size(); i++) {
                Cell cell = row.get(i);
                String element = i == 0 ? "th" : "td";
                html.start(element);
                cell(i == 0 ? html.with("scope", "row") : html, columns.get(i)).isolated(cell.text())
                        .markup(cell.picture()).close(element);
            }
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
    }

    private static HtmlText cell(HtmlText html, Column column) {
        return (column.isNumber() ? html.with("class", "number") : html).open();
    }
}
