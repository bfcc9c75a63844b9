package dev.hourglass.cli.data;

import dev.hourglass.csv.CsvTable;
import dev.hourglass.json.JsonObject;
import dev.hourglass.preparation.EncodedRows;
import dev.hourglass.preparation.Preparation;
import java.util.Map;

/** What a preparation counted, in results for machines. */
public final class PreparationReport {
    private PreparationReport() {
    }

    /**
     * Adds the counts to a result.
     *
     * @param used the rows that are left
     */
    public static JsonObject put(JsonObject result, Preparation preparation, CsvTable used) {
        return result.put("dropped_rows", used.droppedRows()).put("skipped_rows", used.skipped().size())
                .put("filled_cells", counts(preparation.filled()))
                .put("unseen_categories", counts(preparation.unseen()))
                .put("gathered_categories", counts(preparation.gathered()));
    }

    /** Adds the counts of an encoding to a result. */
    public static JsonObject put(JsonObject result, EncodedRows rows) {
        return put(result, rows.preparation(), rows.data());
    }

    /** Counts by the names of columns, as an object. */
    public static JsonObject counts(Map<String, Integer> counts) {
        JsonObject object = new JsonObject();
        counts.forEach(object::put);
        return object;
    }
}
