package dev.hourglass.store;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.MethodProvenance;
import dev.hourglass.autoencoder.Provenance;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.json.JsonException;
import dev.hourglass.json.JsonObject;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.nn.Architecture;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxSettings;
import dev.hourglass.registry.Registry;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;

/** Everything about an encoder but its tensors, as a JSON document. */
final class EncoderDocument {
    /** Member of the scaler, and the version of the format that has it. */
    private static final String RELATIVE = "relative";
    static final int RELATIVE_SINCE = 3;
    /** The version of the format that has other layers than those of the tutorial, and names parts of the training. */
    private static final int PARTS_SINCE = 4;
    /** The version of the format that knows what recipes other than the tutorial's have. */
    private static final int RECIPES_SINCE = 5;
    /** The version of the format that knows encoders without training. */
    private static final int METHODS_SINCE = 6;
    /** The layers that older versions know. Where they do, the long list of all is not loaded at every start. */
    private static final Registry<Layer> OLD_LAYERS = new Registry<>("layer",
            List.of(Dense.KIND, BatchNormalization.KIND, LeakyReLU.KIND));
    /** Member of the provenance of a training that learned nothing; there is none in that of others. */
    private static final String WARNINGS = "warnings";

    private static final String SCALER = "scaler";
    private static final String LAYERS = "layers";
    private static final String TRAINING = "training";
    private static final String PROVENANCE = "provenance";
    /** All that the document of an encoder may have. */
    static final List<String> MEMBERS = List.of(FeatureDocument.COLUMNS, SCALER, LAYERS, TRAINING, PROVENANCE);

    private static final String EPOCH = "epoch";

    private final JsonObject document;
    private final int version;

    EncoderDocument(JsonObject document, int version) {
        this.document = document;
        this.version = version;
    }

    /** The version of the format that says all of an encoder. */
    static int version(Encoder encoder) {
        if (encoder.provenance() instanceof TrainingProvenance trained) {
            return version(encoder, trained.settings());
        }
        return METHODS_SINCE;
    }

    private static int version(Encoder encoder, AutoencoderSettings settings) {
        if (TrainingDocument.needsRecipes(settings)) {
            return RECIPES_SINCE;
        }
        if (TrainingDocument.needsParts(settings) || hasNewLayers(encoder)) {
            return PARTS_SINCE;
        }
        int features = FeatureDocument.version(encoder.features());
        return encoder.scaler().settings().relative() ? Math.max(features, RELATIVE_SINCE) : features;
    }

    private static boolean hasNewLayers(Encoder encoder) {
        return encoder.network().architecture().layers().stream()
                .anyMatch(layer -> !OLD_LAYERS.kinds().contains(layer.kind()));
    }

    /** The document of an encoder. */
    static JsonObject of(Encoder encoder) {
        return of(encoder, version(encoder));
    }

    /** The same in a version of the format that is not below the encoder's own. */
    static JsonObject of(Encoder encoder, int version) {
        JsonObject document = FeatureDocument.put(new JsonObject(), encoder.features(), version)
                .put(SCALER, describe(encoder.scaler().settings()))
                .put(LAYERS, LayerLimit.requireFew(encoder.network().architecture().layers()).stream()
                        .map(PartDocument::of).toList());
        if (encoder.provenance() instanceof TrainingProvenance trained) {
            return document.put(TRAINING, TrainingDocument.of(trained.settings())).put(PROVENANCE, describe(trained));
        }
        MethodProvenance fitted = (MethodProvenance) encoder.provenance();
        return document.put(TRAINING, MethodDocument.training(fitted.settings()))
                .put(PROVENANCE, MethodDocument.provenance(fitted));
    }

    /** Since version 3 the rule for constant columns can be another; it is named only then. */
    private static JsonObject describe(MinMaxSettings settings) {
        JsonObject scaler = new JsonObject().put("type", "MinMaxScaler")
                .put("low", settings.low()).put("high", settings.high()).put("clip", settings.clip());
        return settings.relative() ? scaler.put(RELATIVE, true) : scaler;
    }

    private static JsonObject describe(TrainingProvenance provenance) {
        JsonObject description = new JsonObject()
                .put("rows", provenance.rows())
                .put("data_sha256", provenance.dataSha256())
                .put("loss", provenance.loss())
                .put("validation_loss", provenance.validationLoss());
        if (!provenance.warnings().isEmpty()) {
            description.put(WARNINGS, provenance.warnings());
        }
        return !provenance.settings().stopping().isOn() ? description : description.put(EPOCH, provenance.epoch());
    }

    /** The columns that the encoder reads. */
    Features features() {
        return FeatureDocument.features(document, version);
    }

    /** The range that the scaler maps to. */
    MinMaxSettings scaler() {
        JsonObject scaler = document.object(SCALER);
        requireType("scaler", scaler.string("type"), "MinMaxScaler");
        List<String> members = new ArrayList<>(List.of("type", "low", "high", "clip"));
        if (version >= RELATIVE_SINCE) {
            members.add(RELATIVE);
        }
        scaler.requireOnly("the scaler", members);
        boolean relative = scaler.names().contains(RELATIVE) && scaler.truth(RELATIVE);
        return new MinMaxSettings(scaler.real("low"), scaler.real("high"), scaler.truth("clip"), relative);
    }

    /** The layers, over so many numbers, of the kinds that there are. */
    Architecture architecture(int inputs, Registry<Layer> kinds) {
        List<JsonObject> layers = LayerLimit.requireFew(document.list(LAYERS, JsonObject.class));
        Registry<Layer> known = version < PARTS_SINCE ? OLD_LAYERS : kinds;
        return new Architecture(inputs, layers.stream().map(layer -> PartDocument.part(known, layer)).toList());
    }

    /** Where the encoder comes from. */
    Provenance provenance() {
        JsonObject training = document.object(TRAINING);
        JsonObject provenance = document.object(PROVENANCE);
        return version >= METHODS_SINCE && MethodDocument.isOne(training)
                ? MethodDocument.provenance(training, provenance) : provenance(training, provenance);
    }

    private TrainingProvenance provenance(JsonObject training, JsonObject provenance) {
        AutoencoderSettings settings =
                TrainingDocument.settings(training, version >= PARTS_SINCE, version >= RECIPES_SINCE);
        boolean stoppedEarly = settings.stopping().isOn();
        List<String> members = new ArrayList<>(List.of("rows", "data_sha256", "loss", "validation_loss", WARNINGS));
        if (stoppedEarly) {
            members.add(EPOCH);
        }
        provenance.requireOnly("the provenance", members);
        int epoch = stoppedEarly ? provenance.integer(EPOCH) : settings.epochs();
        return new TrainingProvenance(settings, provenance.integer("rows"), provenance.string("data_sha256"), epoch,
                provenance.real("loss"), provenance.realOrNaN("validation_loss"),
                provenance.names().contains(WARNINGS) ? provenance.list(WARNINGS, String.class) : List.of());
    }

    private static void requireType(String what, String found, String expected) {
        if (!found.equals(expected)) {
            throw new JsonException("there is no " + what + " of the type " + Escaped.quoted(found));
        }
    }
}
