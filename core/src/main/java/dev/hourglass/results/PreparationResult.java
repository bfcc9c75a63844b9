package dev.hourglass.results;

import dev.hourglass.csv.CsvTable;
import dev.hourglass.json.JsonObject;
import dev.hourglass.preparation.EncodedRows;
import dev.hourglass.preparation.Preparation;
import dev.hourglass.preparation.PreparationCounts;
import java.util.Map;
import java.util.Objects;

/** What a preparation counted. */
public final class PreparationResult {
    private PreparationResult() {
    }

    /**
     * Adds the counts to a result.
     *
     * @param result      to add to
     * @param preparation that counted
     * @param used        the rows that are left
     * @return the result
     */
    public static JsonObject put(JsonObject result, Preparation preparation, CsvTable used) {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(preparation, "preparation");
        return result.put("dropped_rows", used.droppedRows()).put("skipped_rows", used.skipped().size())
                .put("filled_cells", counts(preparation.filled()))
                .put("unseen_categories", counts(preparation.unseen()))
                .put("gathered_categories", counts(preparation.gathered()));
    }

    /**
     * Adds the counts of an encoding to a result.
     *
     * @param result to add to
     * @param rows   that were encoded
     * @return the result
     */
    public static JsonObject put(JsonObject result, EncodedRows rows) {
        Objects.requireNonNull(result, "result");
        return put(result, rows.preparation(), rows.data());
    }

    /**
     * Adds the counts over all blocks of a table to a result.
     *
     * @param result  to add to
     * @param counts  of what was not taken as it stood in the file
     * @param skipped how many rows were left out because they could not be used
     * @return the result
     */
    public static JsonObject put(JsonObject result, PreparationCounts counts, long skipped) {
        return result.put("dropped_rows", counts.droppedRows()).put("skipped_rows", skipped)
                .put("filled_cells", counts(counts.filled())).put("unseen_categories", counts(counts.unseen()))
                .put("gathered_categories", counts(counts.gathered()));
    }

    /**
     * {@return counts as an object}
     *
     * @param counts by the names of columns
     */
    public static JsonObject counts(Map<String, ? extends Number> counts) {
        JsonObject object = new JsonObject();
        counts.forEach(object::put);
        return object;
    }
}
