package dev.hourglass.preprocessing;

import dev.hourglass.csv.TextKind;
import dev.hourglass.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Looks at columns of texts that nobody called categories: whether they are any. */
public final class FoundCategories {

    /**
     * A column that holds no categories.
     *
     * @param column its name
     * @param kind   what it holds instead
     * @param texts  how many different ones
     * @param row    the first row with a text, counted from 0
     * @param first  that text
     */
    public record Doubt(String column, TextKind kind, int texts, int row, String first) {
        /**
         * Refuses null.
         *
         * @param column its name
         * @param kind   what it holds instead
         * @param texts  how many different ones
         * @param row    the first row with a text, counted from 0
         * @param first  that text
         */
        public Doubt {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(first, "first");
        }
    }

    private FoundCategories() {
    }

    /**
     * The columns that hold no categories.
     *
     * @param table   with columns of texts, empty where a cell is missing
     * @param columns the names of those to look at
     * @return what they hold, in the order of the columns
     * @throws IllegalArgumentException if a column does not exist or holds no texts
     */
    public static List<Doubt> doubts(Table table, List<String> columns) {
        Objects.requireNonNull(table, "table");
        List<Doubt> doubts = new ArrayList<>();
        for (String column : columns) {
            String[] texts = table.text(column);
            Map<String, Integer> counts = counts(texts);
            Optional<TextKind> kind = TextKind.of(counts);
            if (kind.isPresent()) {
                int row = 0;
                while (texts[row].isEmpty()) {
                    row++;
                }
                doubts.add(new Doubt(column, kind.get(), counts.size(), row, texts[row]));
            }
        }
        return doubts;
    }

    /**
     * {@return each text and in how many rows it is, in the order in which they come}
     *
     * @param texts empty where a cell is missing, which is left out
     */
    public static Map<String, Integer> counts(String[] texts) {
        Objects.requireNonNull(texts, "texts");
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String text : texts) {
            if (!text.isEmpty()) {
                counts.merge(text, 1, Integer::sum);
            }
        }
        return counts;
    }
}
