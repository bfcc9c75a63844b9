package dev.hourglass.cli;

import dev.hourglass.random.RandomState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Three classes far apart, in three columns {@code a}, {@code b}, {@code c}, with the target {@code y}: data.csv. */
public final class Blobs {
    public static final int ROWS = 60;

    /** Trains on the data for a moment; {@code -o NAME} is to follow. */
    public static final String TRAIN = "train data.csv --target y --epochs 3 --bottleneck 2 --quiet ";

    private Blobs() {
    }

    /** A folder with the data. */
    public static Workbench in(Workbench bench) throws IOException {
        bench.write("data.csv", table(rows()));
        return bench;
    }

    /** The rows, each a line of the table. */
    public static List<String> rows() {
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
    public static String table(List<String> rows) {
        return "a,b,c,y\n" + String.join("\n", rows) + "\n";
    }

    /** The lines of a table without its header. */
    public static List<String> lines(String text) {
        return text.lines().skip(1).toList();
    }

    /** The bytes of a model trained with some options. */
    public static byte[] trained(Workbench bench, String name, String options) throws IOException {
        bench.done(TRAIN + "-o " + name + " " + options);
        return bench.bytes(name);
    }
}
