package dev.hourglass.cli.training;

import dev.hourglass.json.JsonObject;
import dev.hourglass.preparation.ColumnKinds;

/** What was learned from, as far as it is told of, wherever its rows are. */
public interface LearnedTable {

    /** How many rows were learned from. */
    int rows();

    /** What its columns were taken for. */
    ColumnKinds kinds();

    /** Adds what was counted on the way to a result for machines. */
    JsonObject put(JsonObject result);
}
