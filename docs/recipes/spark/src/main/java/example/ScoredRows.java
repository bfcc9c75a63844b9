package example;

import dev.hourglass.anomaly.Threshold;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.PreparationListener;
import dev.hourglass.preprocessing.RowFeatures;
import dev.hourglass.table.RowLayouts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The rows of a partition, each with what a model says of it; a block of rows is read ahead. */
final class ScoredRows implements Iterator<Row> {
    /** So many rows share the weights that are read for them. */
    private static final int BLOCK = 256;
    /** Instead of a row's place among those that are prepared. */
    private static final int REFUSED = -1;

    private final Iterator<Row> rows;
    private final Model model;
    private final int[] columns;
    private final Set<Output> wanted;
    private final Threshold threshold;
    private final Invalid invalid;
    private final RowFeatures<Object[]> features;
    private final Object[] cells;
    private final double[] prepared;
    private final Queue<Row> ready = new ArrayDeque<>();

    /**
     * Begins.
     *
     * @param columns where the model's columns are in a row, in its order
     */
    ScoredRows(Iterator<Row> rows, Model model, int[] columns, Set<Output> wanted, Threshold threshold,
            Invalid invalid) {
        this.rows = rows;
        this.model = model;
        this.columns = columns;
        this.wanted = wanted;
        this.threshold = threshold;
        this.invalid = invalid;
        features = new RowFeatures<>(model.encoder().features(), RowLayouts.objects(model.encoder().columns()),
                new Refusals());
        cells = new Object[columns.length];
        prepared = new double[BLOCK * features.width()];
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && rows.hasNext()) {
            score();
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void score() {
        List<Row> block = new ArrayList<>(BLOCK);
        int[] places = new int[BLOCK];
        int count = 0;
        while (block.size() < BLOCK && rows.hasNext()) {
            Row row = rows.next();
            places[block.size()] = prepare(row, count * features.width()) ? count++ : REFUSED;
            block.add(row);
        }
        Map<Output, IntFunction<Object>> values = count == 0 ? Map.of() : model.of(new DoubleMatrix(count,
                features.width(), Arrays.copyOf(prepared, count * features.width())), wanted, threshold);
        for (int i = 0; i < block.size(); i++) {
            add(block.get(i), places[i], values);
        }
    }

    /** Whether the row could be taken. */
    private boolean prepare(Row row, int at) {
        for (int i = 0; i < columns.length; i++) {
            cells[i] = row.get(columns[i]);
        }
        try {
            features.prepare(cells, 0, prepared, at);
            requireFinite(at);
            return true;
        } catch (IllegalArgumentException bad) {
            refuse(row, bad.getMessage());
            return false;
        }
    }

    private void requireFinite(int at) {
        for (int i = 0; i < features.width(); i++) {
            if (!Double.isFinite(prepared[at + i])) {
                throw new IllegalArgumentException("column \"" + model.encoder().features().outputNames().get(i)
                        + "\" holds " + prepared[at + i] + ", expected a finite number");
            }
        }
    }

    private void refuse(Row row, String why) {
        if (invalid == Invalid.ERROR) {
            throw new IllegalArgumentException(why + ", in the row " + row);
        }
    }

    private void add(Row row, int place, Map<Output, IntFunction<Object>> values) {
        Object[] all = new Object[row.size() + wanted.size()];
        int at = row.size();
        boolean whole = place != REFUSED;
        for (Output output : wanted) {
            all[at] = whole ? values.get(output).apply(place) : null;
            whole &= all[at++] != null;
        }
        if (place != REFUSED && !whole) {
            refuse(row, "a value lies so far outside the range of training that float32 cannot hold what comes of it");
            Arrays.fill(all, row.size(), at, null);
        }
        if (whole || invalid == Invalid.KEEP) {
            for (int i = 0; i < row.size(); i++) {
                all[i] = row.get(i);
            }
            ready.add(RowFactory.create(all));
        }
    }

    /** A row of a frame has no number to name it by. */
    private static final class Refusals implements PreparationListener {
        @Override
        public void missing(Feature feature, int row) {
            throw new IllegalArgumentException("column \"" + feature.name()
                    + "\" is null, and nothing was learned to stand in for it");
        }

        @Override
        public void unseen(Feature feature, int row, String level) {
            throw new IllegalArgumentException("column \"" + feature.name() + "\" holds the unknown category \""
                    + level + '"');
        }
    }
}
