package dev.hourglass.sql;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.RowEncoder;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.pipeline.RowClassifier;
import dev.hourglass.table.RowLayouts;
import dev.hourglass.table.Table;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Trains, encodes and classifies rows of a program; says whether the module of databases is there. */
final class WithoutSqlProgram {
    private WithoutSqlProgram() {
    }

    /** The program, without arguments. */
    public static void main(String... arguments) {
        List<Map<String, Integer>> rows = List.of(Map.of("a", 1, "b", 5), Map.of("a", 2, "b", 3),
                Map.of("a", 7, "b", 3));
        Table table = Table.ofRows(RowLayouts.maps(), List.of("a", "b"), List.of(), rows.iterator());
        Encoder encoder = Autoencoder.fit(List.of("a", "b"), table.matrix(List.of("a", "b")),
                new AutoencoderSettings().withEpochs(1).withBottleneck(1), 1, ProgressListener.SILENT).encoder();
        Iterator<float[]> codes = new RowEncoder(encoder).encode(RowLayouts.maps(), rows.iterator());
        int count = 0;
        for (; codes.hasNext(); codes.next()) {
            count++;
        }
        new RowClassifier(EncodedClassifier.fit(encoder, Representation.CODE, table.matrix(List.of("a", "b")),
                List.of("x", "y", "x"), "c", new LogisticRegression(), 1)).predict(new double[] {1, 2});
        System.out.println(count + " codes, java.sql is "
                + (ModuleLayer.boot().findModule("java.sql").isPresent() ? "there" : "missing"));
    }
}
