package dev.hourglass.export;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.MethodProvenance;
import dev.hourglass.autoencoder.Provenance;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.json.JsonObject;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Tensor;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.Network;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.Scaler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is exported: the way of a row from the cells of a table to codes, or to classes.
 *
 * <pre>
 *   cells -> features -> scaler -> layers -> what is taken of them -> classifier
 * </pre>
 *
 * <p>Immutable.
 */
public final class ExportedModel {
    private final Encoder encoder;
    private final Representation taken;
    private final Optional<EncodedClassifier> classifier;

    private ExportedModel(Encoder encoder, Representation taken, Optional<EncodedClassifier> classifier) {
        this.encoder = new Encoder(encoder.features(), encoder.scaler(), encoder.network().inUse(),
                encoder.provenance());
        this.taken = taken;
        this.classifier = classifier;
    }

    /**
     * {@return rows to codes, or to what else is taken of an encoder}
     *
     * @param encoder that rows go through
     * @param taken   what of it
     * @throws IllegalArgumentException if the encoder has no such layer
     */
    public static ExportedModel of(Encoder encoder, Representation taken) {
        taken.names(encoder);
        return new ExportedModel(encoder, taken, Optional.empty());
    }

    /**
     * {@return rows to classes}
     *
     * @param classifier an encoder with what reads its codes
     */
    public static ExportedModel of(EncodedClassifier classifier) {
        return new ExportedModel(classifier.encoder(), classifier.representation(), Optional.of(classifier));
    }

    /** {@return the columns, in order, and how their cells become numbers} */
    public Features features() {
        return encoder.features();
    }

    /** {@return what the numbers go through first, in float64; what it gives is rounded to float32} */
    public Scaler scaler() {
        return encoder.scaler();
    }

    /** {@return what reads the outputs, if anything does} */
    public Optional<EncodedClassifier> classifier() {
        return classifier;
    }

    /**
     * {@return the layers with their numbers, in order, up to the last whose outputs are taken; none that only matters
     * in training is among them}
     */
    public List<ExportedLayer> layers() {
        List<Integer> taps = taps();
        Architecture architecture = encoder.network().architecture();
        List<String> names = architecture.names();
        List<float[]> weights = encoder.network().weights();
        List<ExportedLayer> layers = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < taps.get(taps.size() - 1); i++) {
            Layer layer = architecture.layers().get(i);
            int inputs = architecture.inputs(i);
            List<Tensor> tensors = layer.tensors(inputs);
            layers.add(new ExportedLayer(names.get(i), layer, inputs, tensors,
                    weights.subList(next, next + tensors.size())));
            next += tensors.size();
        }
        return layers;
    }

    /** {@return whether the scaled numbers are the first of the outputs} */
    public boolean takesScaled() {
        return taken.kind() == Representation.Kind.RAW_AND_CODE;
    }

    /** {@return of which layers the outputs are taken, in order: how many of {@link #layers} rows have passed then} */
    public List<Integer> taps() {
        List<Network> stages = Representation.stages(encoder.network());
        List<Integer> taps = new ArrayList<>();
        int passed = 0;
        List<Integer> numbers = taken.taken(stages.size());
        for (int stage = 1; stage <= stages.size(); stage++) {
            passed += stages.get(stage - 1).architecture().layers().size();
            if (numbers.contains(stage)) {
                taps.add(passed);
            }
        }
        return taps;
    }

    /** {@return names of the outputs before the classifier: {@code code0} and so on} */
    public List<String> outputNames() {
        return taken.names(encoder);
    }

    /** {@return what the file is of, and where its numbers come from, for the metadata of formats} */
    public JsonObject about() {
        JsonObject about = new JsonObject().put("columns", encoder.columns());
        if (!features().isPlain()) {
            about.put("numbers", features().outputNames());
        }
        about.put("outputs", outputNames());
        classifier.ifPresent(found -> about.put("target", found.target()).put("classes", found.labels().labels()));
        Provenance provenance = encoder.provenance();
        JsonObject origin = new JsonObject().put("rows", provenance.rows())
                .put("data_sha256", provenance.dataSha256());
        if (provenance instanceof TrainingProvenance training) {
            put(origin, training);
        } else if (provenance instanceof MethodProvenance method) {
            put(origin, method);
        }
        if (!provenance.warnings().isEmpty()) {
            origin.put("warnings", provenance.warnings());
        }
        return about.put("provenance", origin);
    }

    private static void put(JsonObject origin, TrainingProvenance training) {
        origin.put("seed", training.settings().seed()).put("epoch", training.epoch()).put("loss", training.loss());
        if (!Double.isNaN(training.validationLoss())) {
            origin.put("validation_loss", training.validationLoss());
        }
    }

    private static void put(JsonObject origin, MethodProvenance method) {
        origin.put("method", method.settings().method().toString()).put("seed", method.settings().seed());
    }
}
