package dev.hourglass.cli;

import dev.hourglass.random.RandomState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Three classes far apart, in three columns {@code a}, {@code b}, {@code c}, with the target {@code y}: data.csv. */
final class Blobs {
    static final int ROWS = 60;

    /** Trains on the data for a moment; {@code -o NAME} is to follow. */
    static final String TRAIN = "train data.csv --target y --epochs 3 --bottleneck 2 --quiet ";

    private Blobs() {
    }

    /** A folder with the data. */
    static Workbench in(Workbench bench) throws IOException {
        bench.write("data.csv", table(rows()));
        return bench;
    }

    /** The rows, each a line of the table. */
    static List<String> rows() {
        RandomState random = new RandomState(7);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            int label = i % 3;
            rows.add((4 * label + random.standardNormal()) + "," + (random.standardNormal() - 4 * label) + ","
                    + (label == 1 ? 4 : 0) + ",c" + label);
        }
        return rows;
    }

    /** A table of such rows. */
    static String table(List<String> rows) {
        return "a,b,c,y\n" + String.join("\n", rows) + "\n";
    }

    /** The lines of a table without its header. */
    static List<String> lines(String text) {
        return text.lines().skip(1).toList();
    }

    /** The bytes of a model trained with some options. */
    static byte[] trained(Workbench bench, String name, String options) throws IOException {
        bench.done(TRAIN + "-o " + name + " " + options);
        return bench.bytes(name);
    }
}
