package dev.hourglass.autoencoder;

import dev.hourglass.layer.Layer;
import dev.hourglass.nn.InferenceSession;
import dev.hourglass.nn.Network;
import dev.hourglass.nn.RowSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The pass of scaled rows through an encoder to the outputs that are used. The network is cut after each layer whose
 * outputs are used; each part reads what the one before has written into the caller's array. For one thread at a time.
 */
final class RepresentationPass {
    private final int size;
    private final List<InferenceSession> parts = new ArrayList<>();
    /** The outputs of each part, and before them the scaled columns if these are used. */
    private final List<KeptOutputs> kept = new ArrayList<>();
    private final boolean takesColumns;

    /**
     * The pass to the outputs that are used.
     *
     * @throws IllegalArgumentException if the encoder has no such layer
     */
    RepresentationPass(Encoder encoder, Representation representation) {
        size = representation.columns(encoder);
        takesColumns = representation.kind() == Representation.Kind.RAW_AND_CODE;
        int next = 0;
        if (takesColumns) {
            next = keep(0, encoder.scaler().columns());
        }
        Network network = encoder.network();
        List<Layer> layers = network.architecture().layers();
        List<Integer> ends = Representation.ends(layers);
        int begin = 0;
        for (int number : representation.taken(ends.size())) {
            int end = ends.get(number - 1);
            Network part = end - begin == layers.size() ? network : network.head(end).tail(begin);
            parts.add(new InferenceSession(part));
            next = keep(next, part.architecture().outputs());
            begin = end;
        }
    }

    private int keep(int offset, int columns) {
        kept.add(new KeptOutputs(offset, columns, size));
        return offset + columns;
    }

    /** How many numbers a row gives. */
    int size() {
        return size;
    }

    /** Writes the outputs of the rows, row after row. */
    void run(RowSource scaled, float[] to, int at) {
        RowSource source = scaled;
        int made = 0;
        if (takesColumns) {
            for (int row = 0; row < scaled.rows(); row++) {
                scaled.copy(row, to, at + row * size);
            }
            source = kept.get(made++).in(to, at, scaled.rows());
        }
        for (int i = 0; i < parts.size(); i++) {
            KeptOutputs outputs = kept.get(made++).in(to, at, scaled.rows());
            parts.get(i).predict(source, to, at + outputs.offset(), size);
            source = outputs;
        }
    }
}
