package dev.hourglass.bench.peers;

import java.util.Comparator;
import java.util.List;

/**
 * Lines that are judged together against one side.
 *
 * @param side    the one compared with
 * @param rows    those in which it took part, 1 or more
 */
record Group(String side, List<Row> rows) {
    /** Lines of a table in which a side took part. */
    static Group of(String side, List<Row> rows) {
        return new Group(side, rows.stream().filter(row -> row.of(side).isPresent()).toList());
    }

    /** {@return the geometric mean of the ratios} */
    double mean() {
        return Math.exp(rows.stream().mapToDouble(row -> Math.log(ratio(row))).average().orElseThrow());
    }

    /** {@return the line in which the engine does worst} */
    Row worst() {
        return rows.stream().min(Comparator.comparingDouble(this::ratio)).orElseThrow();
    }

    /** {@return how many times as fast as the side the engine is in a line} */
    double ratio(Row row) {
        return row.ratio(row.of(side).orElseThrow());
    }
}
