package example;

import dev.hourglass.anomaly.Threshold;
import java.util.Iterator;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/**
 * What an executor does with a partition.
 *
 * @param model     the bytes of a model file, which each executor gets once
 * @param columns   where the model's columns are in a row, in its order
 * @param wanted    what to add to each row
 * @param threshold for anomalies, as command lines write it
 * @param invalid   what becomes of rows that the model cannot take
 */
record ScorePartition(Broadcast<byte[]> model, int[] columns, Set<Output> wanted, String threshold, Invalid invalid)
        implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new ScoredRows(rows, Model.read(model.value()), columns, wanted, Threshold.of(threshold), invalid);
    }
}
