package example;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.table.Column;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The rows of a partition with a column of codes: an encoder is made once, of the bytes of its file. */
public final class EncodePartition implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;
    /** Rows that become a table at a time. */
    private static final int BATCH = 1024;

    private final Broadcast<byte[]> model;
    private final boolean convertsOnly;

    /**
     * Encodes partitions.
     *
     * @param model        the bytes of an encoder file
     * @param convertsOnly whether to leave out the network, to see what the way there and back costs alone
     */
    public EncodePartition(Broadcast<byte[]> model, boolean convertsOnly) {
        this.model = model;
        this.convertsOnly = convertsOnly;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        Encoder encoder = EncoderFile.read(model.value(), "the broadcast encoder");
        Iterator<List<Row>> batches = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<Row> next() {
                List<Row> batch = new ArrayList<>(BATCH);
                while (batch.size() < BATCH && rows.hasNext()) {
                    batch.add(rows.next());
                }
                return batch;
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(batches, Spliterator.ORDERED), false)
                .flatMap(batch -> encode(encoder, batch)).iterator();
    }

    private Stream<Row> encode(Encoder encoder, List<Row> batch) {
        Table table = table(encoder.features().list(), batch);
        Matrix codes = convertsOnly ? new Matrix(batch.size(), encoder.codeSize()) : encoder.transform(table, 1);
        List<Row> encoded = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            float[] code = new float[codes.columns()];
            System.arraycopy(codes.values(), i * code.length, code, 0, code.length);
            Row row = batch.get(i);
            Object[] cells = new Object[row.size() + 1];
            for (int cell = 0; cell < row.size(); cell++) {
                cells[cell] = row.get(cell);
            }
            cells[row.size()] = code;
            encoded.add(RowFactory.create(cells));
        }
        return encoded.stream();
    }

    /** Null is a missing cell: NaN among numbers, an empty text among categories. */
    private static Table table(List<Feature> features, List<Row> batch) {
        List<Column> columns = new ArrayList<>();
        for (Feature feature : features) {
            int place = batch.get(0).fieldIndex(feature.name());
            if (feature.isCategory()) {
                columns.add(new TextColumn(feature.name(), batch.stream()
                        .map(row -> row.isNullAt(place) ? "" : row.getString(place)).toArray(String[]::new)));
            } else {
                columns.add(new NumericColumn(feature.name(), batch.stream()
                        .mapToDouble(row -> row.isNullAt(place) ? Double.NaN : row.getDouble(place)).toArray()));
            }
        }
        return new Table(columns);
    }
}
