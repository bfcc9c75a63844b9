package dev.hourglass.pipeline;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.RowEncoder;
import dev.hourglass.export.ExportCase;
import dev.hourglass.kernel.BitsDigest;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.table.RowLayouts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Sessions at work: prints a digest of what they make of rows, how many bytes a call allocates, or how many rows went
 * through a small heap; started by {@link SessionTest} in JVMs of many kinds.
 *
 * <p>The counter is reached by reflection, because the module of the engine does not read java.management.
 */
final class SessionProgram {
    /** Asks for the bits. */
    static final String BITS = "bits";
    /** Asks for the classes of so many rows that come one after the other. */
    static final String STREAM = "stream";
    /** Asks for the bytes, with so many calls before that everything is compiled. */
    static final String BYTES = "bytes";
    /** Calls that are measured together. */
    private static final int CALLS = 50;

    private static final int MEASUREMENTS = 3;

    /** After so many, reflection is as quick as it gets, and allocates always the same. */
    private static final int FIRST_READINGS = 50;

    private SessionProgram() {
    }

    /** The program; its arguments are what is asked for, and for bytes the calls that go before. */
    public static void main(String... arguments) {
        if (arguments[0].equals(BITS)) {
            System.out.println(digest());
        } else if (arguments[0].equals(STREAM)) {
            System.out.println(stream(Integer.parseInt(arguments[1])));
        } else {
            bytes(Integer.parseInt(arguments[1])).forEach((call, bytes) -> System.out.println(call + ' ' + bytes));
        }
    }

    /** Wider than any tile of one row, and of no whole vectors. */
    static List<ExportCase> wide() {
        return List.of(ExportCase.of("tutorial", encoder(ExportCase.numbers(100))),
                ExportCase.of("odd", ExportCase.encoder(ExportCase.numbers(59), List.of(new Dense(431), new LeakyReLU(),
                        new Dense(103), new Dense(17)))));
    }

    private static Encoder encoder(Features features) {
        return ExportCase.encoder(features, List.of(new Dense(200), new BatchNormalization(), new LeakyReLU(),
                new Dense(100), new BatchNormalization(), new LeakyReLU(), new Dense(50)));
    }

    /** Of codes and probabilities, row by row. */
    static String digest() {
        BitsDigest digest = new BitsDigest();
        for (ExportCase given : wide()) {
            DoubleMatrix rows = given.prepared();
            RowEncoder session = new RowEncoder(given.encoder(), Representation.DEEP);
            RowClassifier classifier = new RowClassifier(classifier(given.encoder(), rows));
            float[] codes = new float[session.size()];
            double[] probabilities = new double[classifier.classes()];
            for (int row = 0; row < 50; row++) {
                session.encode(rowOf(rows, row), codes);
                digest.add(codes);
                classifier.predict(rowOf(rows, row), probabilities);
                for (double probability : probabilities) {
                    digest.add(probability);
                }
            }
        }
        return digest.text();
    }

    private static EncodedClassifier classifier(Encoder encoder, DoubleMatrix rows) {
        List<String> classes = IntStream.range(0, rows.rows()).mapToObj(row -> "class " + row % 3).toList();
        return EncodedClassifier.fit(encoder, Representation.CODE, rows, classes, "y", new LogisticRegression(), 1);
    }

    static double[] rowOf(DoubleMatrix rows, int row) {
        double[] one = new double[rows.columns()];
        System.arraycopy(rows.values(), row * one.length, one, 0, one.length);
        return one;
    }

    /** How many rows, each an array of its own, have a class that is more probable than not. */
    private static long stream(int rows) {
        Encoder encoder = ExportCase.encoder(ExportCase.numbers(30), List.of(new Dense(2)));
        DoubleMatrix few = new DoubleMatrix(60, 30);
        for (int i = 0; i < few.values().length; i++) {
            few.values()[i] = i % 919 / 919.0;
        }
        return new RowClassifier(classifier(encoder, few))
                .predict(RowLayouts.doubles(encoder.columns()),
                        IntStream.range(0, rows).mapToObj(row -> rowOf(few, row % 60)))
                .filter(row -> row.probability() > 0).count();
    }

    /** How many bytes {@link #CALLS} calls allocate, by the kind of the call. */
    private static Map<String, Long> bytes(int callsBefore) {
        List<Feature> list = new ArrayList<>(ExportCase.numbers(30).list());
        list.add(new Feature("fills", 1.5, List.of()));
        list.add(new Feature("city", 1, List.of("Oslo", "Rome", "Bern")));
        Encoder encoder = encoder(new Features(list));
        DoubleMatrix rows = new DoubleMatrix(60, encoder.features().width());
        for (int i = 0; i < rows.values().length; i++) {
            rows.values()[i] = i % 919 / 919.0;
        }
        Map<String, Object> map = new HashMap<>();
        ExportCase.numbers(30).names().forEach(name -> map.put(name, name.length() / 16.0));
        map.put("fills", null);
        map.put("city", "Rome");
        RowEncoder codes = new RowEncoder(encoder);
        RowEncoder deep = new RowEncoder(encoder, Representation.DEEP);
        RowClassifier classifier = new RowClassifier(classifier(encoder, rows));
        double[] row = rowOf(rows, 0);
        float[] floats = new float[row.length];
        float[] to = new float[deep.size()];
        double[] probabilities = new double[classifier.classes()];
        Map<String, Long> bytes = new HashMap<>();
        bytes.put("doubles", bytesOf(() -> codes.encode(row, to), callsBefore));
        bytes.put("floats", bytesOf(() -> codes.encode(floats, to), callsBefore));
        bytes.put("map", bytesOf(() -> codes.encode(map, to), callsBefore));
        bytes.put("deep", bytesOf(() -> deep.encode(row, to), callsBefore));
        bytes.put("classifier", bytesOf(() -> classifier.predict(row, probabilities), callsBefore));
        bytes.put("classifier of maps", bytesOf(() -> classifier.predict(map, probabilities), callsBefore));
        return bytes;
    }

    private static long bytesOf(Runnable call, int callsBefore) {
        for (int i = 0; i < callsBefore; i++) {
            call.run();
        }
        for (int i = 0; i < FIRST_READINGS; i++) {
            allocated();
        }
        return leastOf(CALLS, call) - leastOf(0, call);
    }

    /** The least of some measurements, with what reading the counter allocates. */
    private static long leastOf(int calls, Runnable call) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < MEASUREMENTS; i++) {
            long before = allocated();
            for (int j = 0; j < calls; j++) {
                call.run();
            }
            least = Math.min(least, allocated() - before);
        }
        return least;
    }

    private static long allocated() {
        try {
            Object threads = Class.forName("java.lang.management.ManagementFactory").getMethod("getThreadMXBean")
                    .invoke(null);
            return (long) Class.forName("com.sun.management.ThreadMXBean")
                    .getMethod("getThreadAllocatedBytes", long.class).invoke(threads, Thread.currentThread().getId());
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
