package dev.hourglass.linear;

import dev.hourglass.golden.Golden;
import dev.hourglass.matrix.DoubleMatrix;
import java.util.ArrayList;
import java.util.List;

/** Rows and the text of their classes. */
record LabeledData(DoubleMatrix x, List<String> labels) {
    /** Reads a resource with a header line and the class in the last column. */
    static LabeledData ofCsv(String resource) {
        List<String> lines = Golden.lines(resource);
        int columns = lines.get(0).split(",").length - 1;
        DoubleMatrix x = new DoubleMatrix(lines.size() - 1, columns);
        List<String> labels = new ArrayList<>();
        for (int r = 0; r < x.rows(); r++) {
            String[] cells = lines.get(r + 1).split(",");
            for (int j = 0; j < columns; j++) {
                x.set(r, j, Double.parseDouble(cells[j]));
            }
            labels.add(cells[columns]);
        }
        return new LabeledData(x, labels);
    }

    /** The classes as codes. */
    int[] codes() {
        return ClassLabels.of(labels).encode(labels);
    }
}
