package dev.hourglass.autoencoder;

import dev.hourglass.layer.Layer;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which outputs of an encoder are used: its codes, the outputs of one layer or of all layers side by side, or the codes
 * beside the columns. Layers that mix columns are counted, each with the layers that follow it, from 1 to the one that
 * gives the codes.
 *
 * @param kind  what is taken
 * @param layer which one, where one is taken; else 0
 */
public record Representation(Kind kind, int layer) {
    /** The codes alone. */
    public static final Representation CODE = new Representation(Kind.CODE, 0);
    /** The outputs of all layers, from the first to the codes. */
    public static final Representation DEEP = new Representation(Kind.DEEP, 0);
    /** The columns as the encoder's scaler gives them, and the codes. */
    public static final Representation RAW_AND_CODE = new Representation(Kind.RAW_AND_CODE, 0);

    private static final String CODES = "code";
    private static final String LAYERS = "layer";

    /**
     * Refuses null.
     *
     * @param kind  what is taken
     * @param layer which one, where one is taken; else 0
     */
    public Representation {
        Objects.requireNonNull(kind, "kind");
    }

    /** What can be used. */
    public enum Kind {
        /** The codes. */
        CODE,
        /** The outputs of all layers. */
        DEEP,
        /** Columns and codes. */
        RAW_AND_CODE,
        /** The outputs of one layer. */
        LAYER
    }

    /**
     * {@return the outputs of one layer}
     *
     * @param layer counted from 1
     */
    public static Representation ofLayer(int layer) {
        return new Representation(Kind.LAYER, layer);
    }

    /**
     * {@return how many layers of an encoder can be chosen}
     *
     * @param encoder any
     */
    public static int layers(Encoder encoder) {
        return stages(encoder.network()).size();
    }

    /**
     * {@return how many layers of a training's encoder will be available}
     *
     * @param settings of the training
     */
    public static int layers(AutoencoderSettings settings) {
        return ends(settings.layers().encoding(1).stream().filter(layer -> !layer.isForTrainingOnly()).toList()).size();
    }

    /**
     * {@return the layers that can be chosen, in order, each with what follows it up to the next one that mixes
     * columns}
     *
     * @param network of an encoder
     */
    public static List<Network> stages(Network network) {
        List<Network> stages = new ArrayList<>();
        int begin = 0;
        for (int end : ends(network.architecture().layers())) {
            stages.add(network.head(end).tail(begin));
            begin = end;
        }
        return stages;
    }

    /** Where each part ends: the number of the layer after it. */
    static List<Integer> ends(List<Layer> layers) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 1; i <= layers.size(); i++) {
            if (i == layers.size() || layers.get(i).columnwise().isEmpty()) {
                ends.add(i);
            }
        }
        return ends;
    }

    /**
     * {@return how many columns there are}
     *
     * @param encoder that rows go through
     * @throws IllegalArgumentException if it has no such layer
     */
    public int columns(Encoder encoder) {
        return kind == Kind.CODE ? encoder.codeSize() : names(encoder).size();
    }

    /**
     * {@return names for the columns}
     *
     * @param encoder that rows go through
     * @throws IllegalArgumentException if it has no such layer
     */
    public List<String> names(Encoder encoder) {
        List<String> names = new ArrayList<>();
        List<Network> stages = stages(encoder.network());
        if (kind == Kind.RAW_AND_CODE) {
            names.addAll(encoder.features().outputNames());
        }
        for (int number : taken(stages.size())) {
            String prefix = number == stages.size() && kind != Kind.LAYER ? CODES : LAYERS + number + "_";
            int columns = stages.get(number - 1).architecture().outputs();
            for (int column = 0; column < columns; column++) {
                names.add(prefix + column);
            }
        }
        return names;
    }

    /**
     * {@return which layers' outputs are used, in order, counted from 1 as in {@link #stages}}
     *
     * @param layers how many there are
     * @throws IllegalArgumentException if there is no such layer
     */
    public List<Integer> taken(int layers) {
        if (kind == Kind.LAYER && (layer < 1 || layer > layers)) {
            throw new IllegalArgumentException("found layer " + layer + ", the encoder has " + layers);
        }
        List<Integer> taken = new ArrayList<>();
        for (int number = 1; number <= layers; number++) {
            if (kind == Kind.LAYER ? number == layer : kind == Kind.DEEP || number == layers) {
                taken.add(number);
            }
        }
        return taken;
    }

    /**
     * {@return the columns, rows x {@link #names}; not finite where a value lies so far outside the range of training
     * that float32 overflows}
     *
     * @param encoder that rows go through
     * @param rows    prepared by its features, not scaled
     * @param threads threads to use, 1 or more; changes no bit
     * @throws IllegalArgumentException if the encoder has no such layer, does not take the rows, or a column is not
     *                                  finite because a value of its row is not
     */
    public Matrix of(Encoder encoder, DoubleMatrix rows, int threads) {
        return encode(encoder, rows, threads).matrix();
    }

    /**
     * {@return the columns as {@link #of(Encoder, DoubleMatrix, int)} gives them, with the rows that are not all
     * finite}
     *
     * @param encoder that rows go through
     * @param rows    prepared by its features, not scaled
     * @param threads threads to use, 1 or more; changes no bit
     * @throws IllegalArgumentException if the encoder has no such layer, does not take the rows, or a column is not
     *                                  finite because a value of its row is not
     */
    public Codes encode(Encoder encoder, DoubleMatrix rows, int threads) {
        if (kind == Kind.CODE) {
            return encoder.encode(rows, threads);
        }
        Matrix scaled = encoder.scaler().transform(rows).toFloat();
        return encoder.codes(rows, of(encoder.network(), scaled, scaled, threads));
    }

    /**
     * The same of a network.
     *
     * @param inputs that it takes
     * @param scaled the columns that stand beside codes
     */
    Matrix of(Network network, Matrix inputs, Matrix scaled, int threads) {
        List<Network> stages = stages(network);
        List<Integer> taken = taken(stages.size());
        List<Matrix> parts = new ArrayList<>();
        if (kind == Kind.RAW_AND_CODE) {
            parts.add(scaled);
        }
        Matrix outputs = inputs;
        for (int number = 1; number <= stages.size(); number++) {
            outputs = stages.get(number - 1).predict(outputs, threads);
            if (taken.contains(number)) {
                parts.add(outputs);
            }
        }
        return sideBySide(parts);
    }

    /** The name, as command lines write it. */
    @Override
    public String toString() {
        return switch (kind) {
            case CODE -> "code";
            case DEEP -> "deep";
            case RAW_AND_CODE -> "raw+code";
            case LAYER -> "layer " + layer;
        };
    }

    private static Matrix sideBySide(List<Matrix> parts) {
        int rows = parts.get(0).rows();
        Matrix all = new Matrix(rows, parts.stream().mapToInt(Matrix::columns).sum());
        int at = 0;
        for (Matrix part : parts) {
            for (int i = 0; i < rows; i++) {
                System.arraycopy(part.values(), i * part.columns(), all.values(), i * all.columns() + at,
                        part.columns());
            }
            at += part.columns();
        }
        return all;
    }
}
