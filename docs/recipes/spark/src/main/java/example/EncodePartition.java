package example;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.RowEncoder;
import dev.hourglass.preprocessing.RowFeatures;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.table.RowCells;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The rows of a partition with a column of codes; each partition has an encoder and a session of its own. */
public record EncodePartition(Broadcast<byte[]> model, StructType schema) implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        Encoder encoder = EncoderFile.read(model.value(), "the broadcast encoder");
        RowEncoder session = new RowEncoder(encoder);
        RowFeatures<Row> features = new RowFeatures<>(encoder.features(),
                names -> new Cells(names.stream().mapToInt(schema::fieldIndex).toArray()));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false).map(row -> {
            float[] codes = new float[session.size()];
            session.encode(features, row, codes);
            return withCodes(row, codes);
        }).iterator();
    }

    static Row withCodes(Row row, float[] codes) {
        Object[] cells = new Object[row.size() + 1];
        for (int i = 0; i < row.size(); i++) {
            cells[i] = row.get(i);
        }
        cells[row.size()] = codes;
        return RowFactory.create(cells);
    }

    /** Cells at their places in a row; null is a missing one: NaN as a number, empty as a text. */
    private record Cells(int[] places) implements RowCells<Row> {
        @Override
        public double number(Row row, int column) {
            Object cell = row.get(places[column]);
            return cell == null ? Double.NaN : ((Number) cell).doubleValue();
        }

        @Override
        public String text(Row row, int column) {
            String cell = row.getString(places[column]);
            return cell == null ? "" : cell;
        }
    }
}
