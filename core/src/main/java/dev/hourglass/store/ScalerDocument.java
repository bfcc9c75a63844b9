package dev.hourglass.store;

import dev.hourglass.json.JsonException;
import dev.hourglass.json.JsonObject;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.preprocessing.MinMaxSettings;
import dev.hourglass.preprocessing.QuantileScaler;
import dev.hourglass.preprocessing.Scaler;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The scaler of an encoder: its object in the document, and its tensors. */
final class ScalerDocument {
    /** The first version of the format that has the member below. */
    static final int RELATIVE_SINCE = 3;
    /** The first version of the format that has scalers by quantiles. */
    static final int QUANTILES_SINCE = 6;

    private static final String TYPE = "type";
    private static final String MIN_MAX = "MinMaxScaler";
    private static final String LOW = "low";
    private static final String HIGH = "high";
    private static final String CLIP = "clip";
    private static final String RELATIVE = "relative";
    private static final String MINIMUM = "scaler/data_min";
    private static final String MAXIMUM = "scaler/data_max";

    private static final String QUANTILE = "QuantileTransformer";
    private static final String STEPS = "n_quantiles";
    private static final String OUTPUT = "output_distribution";
    private static final String NORMAL = "normal";
    private static final String QUANTILES = "scaler/quantiles";

    private final JsonObject document;
    private final int version;

    /**
     * The scaler of a document.
     *
     * @param document its object
     * @param version  of the format
     */
    ScalerDocument(JsonObject document, int version) {
        this.document = document;
        this.version = version;
    }

    /** The lowest version of the format that can hold a scaler. */
    static int version(Scaler scaler) {
        return scaler instanceof MinMaxScaler minMax ? minMax.settings().relative() ? RELATIVE_SINCE : 1
                : QUANTILES_SINCE;
    }

    /** The object of a scaler. */
    static JsonObject of(Scaler scaler) {
        if (scaler instanceof MinMaxScaler minMax) {
            return of(minMax.settings());
        }
        return new JsonObject().put(TYPE, QUANTILE).put(OUTPUT, NORMAL)
                .put(STEPS, ((QuantileScaler) scaler).quantiles().rows());
    }

    /** Since version 3 there is another rule for constant columns, which is named only if it is used. */
    private static JsonObject of(MinMaxSettings settings) {
        JsonObject object = new JsonObject().put(TYPE, MIN_MAX)
                .put(LOW, settings.low()).put(HIGH, settings.high()).put(CLIP, settings.clip());
        return settings.relative() ? object.put(RELATIVE, true) : object;
    }

    /** Adds the tensors of a scaler. */
    static void addTensors(SafeTensorsWriter writer, Scaler scaler) {
        if (scaler instanceof QuantileScaler quantile) {
            DoubleMatrix quantiles = quantile.quantiles();
            writer.add(QUANTILES, List.of(quantiles.rows(), quantiles.columns()), quantiles.values());
        } else {
            List<Integer> width = List.of(scaler.columns());
            writer.add(MINIMUM, width, scaler.dataMinimum());
            writer.add(MAXIMUM, width, scaler.dataMaximum());
        }
    }

    private boolean isOfQuantiles() {
        String type = document.string(TYPE);
        boolean known = type.equals(MIN_MAX) || version >= QUANTILES_SINCE && type.equals(QUANTILE);
        if (!known) {
            throw new JsonException("there is no scaler of the type " + Escaped.quoted(type));
        }
        return type.equals(QUANTILE);
    }

    /** The names of the scaler's tensors. */
    List<String> tensors() {
        return isOfQuantiles() ? List.of(QUANTILES) : List.of(MINIMUM, MAXIMUM);
    }

    /** Reads the scaler of so many columns. */
    Scaler read(ModelFile file, int columns) throws IOException {
        if (!isOfQuantiles()) {
            return new MinMaxScaler(file.doubles(MINIMUM, List.of(columns)), file.doubles(MAXIMUM, List.of(columns)),
                    settings());
        }
        requireOnly(List.of(TYPE, OUTPUT, STEPS));
        if (!document.string(OUTPUT).equals(NORMAL)) {
            throw new JsonException("there is no distribution " + Escaped.quoted(document.string(OUTPUT)));
        }
        int steps = document.integer(STEPS);
        return new QuantileScaler(
                new DoubleMatrix(steps, columns, file.doubles(QUANTILES, List.of(steps, columns))));
    }

    /** The range that the scaler maps to. */
    private MinMaxSettings settings() {
        List<String> members = new ArrayList<>(List.of(TYPE, LOW, HIGH, CLIP));
        if (version >= RELATIVE_SINCE) {
            members.add(RELATIVE);
        }
        requireOnly(members);
        boolean relative = document.names().contains(RELATIVE) && document.truth(RELATIVE);
        return new MinMaxSettings(document.real(LOW), document.real(HIGH), document.truth(CLIP), relative);
    }

    private void requireOnly(List<String> members) {
        document.requireOnly("the scaler", members);
    }
}
