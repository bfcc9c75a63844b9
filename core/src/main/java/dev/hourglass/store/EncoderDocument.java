package dev.hourglass.store;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.MethodProvenance;
import dev.hourglass.autoencoder.Provenance;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.json.JsonObject;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Layers;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.nn.Architecture;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.registry.Registry;
import java.util.ArrayList;
import java.util.List;

/** Everything about an encoder except its tensors, as a JSON document. */
final class EncoderDocument {
    /** The version of the format that has other layers than those of the tutorial, and names parts of the training. */
    private static final int PARTS_SINCE = 4;
    /** The version of the format that knows the settings of recipes other than the tutorial's. */
    private static final int RECIPES_SINCE = 5;
    /** The version of the format that knows encoders without training, and scaling by quartiles and by ranks. */
    private static final int METHODS_SINCE = 6;
    private static final int SCALINGS_SINCE = METHODS_SINCE;
    /** The layers that older versions know: for their files the long list of all layers need not be loaded. */
    private static final Registry<Layer> OLD_LAYERS = new Registry<>("layer",
            List.of(Dense.KIND, BatchNormalization.KIND, LeakyReLU.KIND));
    /** Member of the provenance of a training that learned nothing; others do not have it. */
    private static final String WARNINGS = "warnings";

    private static final String SCALER = "scaler";
    private static final String LAYERS = "layers";
    private static final String TRAINING = "training";
    private static final String PROVENANCE = "provenance";
    /** All members that the document of an encoder may have. */
    static final List<String> MEMBERS = List.of(FeatureDocument.COLUMNS, SCALER, LAYERS, TRAINING, PROVENANCE);

    private static final String EPOCH = "epoch";

    private final JsonObject document;
    private final int version;

    EncoderDocument(JsonObject document, int version) {
        this.document = document;
        this.version = version;
    }

    /** The lowest version of the format that can hold an encoder. */
    static int version(Encoder encoder) {
        if (encoder.provenance() instanceof TrainingProvenance trained) {
            return version(encoder, trained.settings());
        }
        return METHODS_SINCE;
    }

    private static int version(Encoder encoder, AutoencoderSettings settings) {
        int ofTraining = TrainingDocument.needsScalings(settings) ? SCALINGS_SINCE
                : TrainingDocument.needsRecipes(settings) ? RECIPES_SINCE
                : TrainingDocument.needsParts(settings) || hasNewLayers(encoder) ? PARTS_SINCE : 1;
        int ofColumns = Math.max(FeatureDocument.version(encoder.features()),
                ScalerDocument.version(encoder.scaler()));
        return Math.max(ofTraining, ofColumns);
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
                .put(SCALER, ScalerDocument.of(encoder.scaler()))
                .put(LAYERS, LayerLimit.requireFew(encoder.network().architecture().layers()).stream()
                        .map(PartDocument::of).toList());
        if (encoder.provenance() instanceof TrainingProvenance trained) {
            return document.put(TRAINING, TrainingDocument.of(trained.settings())).put(PROVENANCE, describe(trained));
        }
        MethodProvenance fitted = (MethodProvenance) encoder.provenance();
        return document.put(TRAINING, MethodDocument.training(fitted.settings()))
                .put(PROVENANCE, MethodDocument.provenance(fitted));
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

    /** The scaler, without its tensors. */
    ScalerDocument scaler() {
        return new ScalerDocument(document.object(SCALER), version);
    }

    /** The layers, for so many inputs, of the given kinds. */
    Architecture architecture(int inputs, Registry<Layer> kinds) {
        List<JsonObject> layers = LayerLimit.requireFew(document.list(LAYERS, JsonObject.class));
        Registry<Layer> known = version < PARTS_SINCE ? OLD_LAYERS
                : version < METHODS_SINCE || kinds != Layers.REGISTRY ? kinds : Layers.IN_USE;
        return new Architecture(inputs, layers.stream().map(layer -> PartDocument.part(known, layer)).toList());
    }

    /** How the encoder was made. */
    Provenance provenance() {
        JsonObject training = document.object(TRAINING);
        JsonObject provenance = document.object(PROVENANCE);
        return version >= METHODS_SINCE && MethodDocument.isOne(training)
                ? MethodDocument.provenance(training, provenance) : provenance(training, provenance);
    }

    private TrainingProvenance provenance(JsonObject training, JsonObject provenance) {
        AutoencoderSettings settings =
                TrainingDocument.settings(training, version >= PARTS_SINCE, version >= RECIPES_SINCE,
                        version >= SCALINGS_SINCE);
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
}
