package dev.hourglass.store;

import dev.hourglass.autoencoder.AutoencoderLayers;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Scaling;
import dev.hourglass.initializer.Initializers;
import dev.hourglass.json.JsonException;
import dev.hourglass.json.JsonNumber;
import dev.hourglass.json.JsonObject;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Layers;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.loss.Losses;
import dev.hourglass.loss.Objective;
import dev.hourglass.loss.Regularizations;
import dev.hourglass.nn.Descent;
import dev.hourglass.optimizer.Adam;
import dev.hourglass.optimizer.Clipping;
import dev.hourglass.optimizer.Optimizers;
import dev.hourglass.registry.Part;
import dev.hourglass.registry.Registry;
import dev.hourglass.schedule.EarlyStopping;
import dev.hourglass.schedule.Schedules;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings of a training as a JSON object. Members that every version of the format knows are always there; in
 * versions that have parts, other members say what differs from the tutorial.
 */
final class TrainingDocument {
    private static final AutoencoderSettings USUAL = new AutoencoderSettings();
    private static final String HIDDEN = "hidden";
    private static final String BOTTLENECK = "bottleneck";
    private static final String BATCH_NORMALIZATION = "batch_normalization";
    private static final String SLOPE = "slope";
    private static final String LEARNING_RATE = "learning_rate";
    private static final String EPOCHS = "epochs";
    private static final String BATCH_SIZE = "batch_size";
    private static final String SEED = "seed";
    private static final String PATIENCE = "patience";
    private static final List<String> OLD = List.of(HIDDEN, BOTTLENECK, BATCH_NORMALIZATION, SLOPE, LEARNING_RATE,
            EPOCHS, BATCH_SIZE, SEED, PATIENCE);

    private static final String ACTIVATION = "activation";
    private static final String DROPOUT = "dropout";
    private static final String INITIALIZER = "initializer";
    private static final String NOISE = "noise";
    private static final String AFTER_CODE = "after_code";
    private static final String AFTER_OUTPUT = "after_output";
    private static final String ENCODER = "encoder";
    private static final String DECODER = "decoder";
    private static final String LOSS = "loss";
    private static final String REGULARIZATION = "regularization";
    private static final String OPTIMIZER = "optimizer";
    private static final String SCHEDULE = "schedule";
    private static final String CLIP_VALUE = "clip_value";
    private static final String CLIP_NORM = "clip_norm";
    private static final String MIN_DELTA = "min_delta";
    private static final String SCALING = "scaling";
    private static final String LEAST_BOTTLENECK = "least_bottleneck";
    /** The scalings that all versions with {@link #SCALING} know. */
    private static final List<Scaling> OLD_SCALINGS =
            List.of(Scaling.MIN_MAX, Scaling.STANDARD, Scaling.SOFT_WHITENING);
    /** Members for settings of recipes other than the tutorial's. */
    private static final List<String> OF_RECIPES = List.of(SCALING, LEAST_BOTTLENECK);
    private static final List<String> NEW = List.of(ACTIVATION, DROPOUT, INITIALIZER, NOISE, AFTER_CODE, AFTER_OUTPUT,
            ENCODER, DECODER, LOSS, REGULARIZATION, OPTIMIZER, SCHEDULE, CLIP_VALUE, CLIP_NORM, MIN_DELTA);

    private final JsonObject document;

    private TrainingDocument(JsonObject document) {
        this.document = document;
    }

    /** {@return the object of a training} */
    static JsonObject of(AutoencoderSettings settings) {
        TrainingDocument made = new TrainingDocument(new JsonObject());
        made.putOld(settings);
        made.putRecipe(settings);
        made.putLayers(settings.layers());
        made.putObjective(settings.objective());
        made.putDescent(settings.descent());
        made.put(MIN_DELTA, settings.stopping().minDelta(), USUAL.stopping().minDelta());
        return made.document;
    }

    /** {@return whether settings need members that older versions of the format do not know} */
    static boolean needsParts(AutoencoderSettings settings) {
        return of(settings).names().stream().anyMatch(NEW::contains);
    }

    /** {@return whether settings need members for recipes, which older versions of the format do not know} */
    static boolean needsRecipes(AutoencoderSettings settings) {
        return settings.scaling() != USUAL.scaling() || settings.layers().leastBottleneck() > 0;
    }

    /** {@return whether settings have a scaling that versions without {@code hasScalings} do not know} */
    static boolean needsScalings(AutoencoderSettings settings) {
        return !OLD_SCALINGS.contains(settings.scaling());
    }

    private void putRecipe(AutoencoderSettings settings) {
        if (settings.scaling() != USUAL.scaling()) {
            document.put(SCALING, settings.scaling().toString());
        }
        if (settings.layers().leastBottleneck() > 0) {
            document.put(LEAST_BOTTLENECK, settings.layers().leastBottleneck());
        }
    }

    private void putOld(AutoencoderSettings settings) {
        AutoencoderLayers layers = settings.layers();
        document.put(HIDDEN, layers.hidden())
                .put(BOTTLENECK, layers.bottleneck())
                .put(BATCH_NORMALIZATION, layers.batchNormalization())
                .put(SLOPE, isLeaky(layers.activation()) ? layers.activation().settings().real(SLOPE)
                        : LeakyReLU.DEFAULT_SLOPE)
                .put(LEARNING_RATE, settings.optimizer().learningRate())
                .put(EPOCHS, settings.epochs())
                .put(BATCH_SIZE, settings.batchSize())
                .put(SEED, settings.seed());
        if (settings.stopping().isOn()) {
            document.put(PATIENCE, settings.stopping().patience());
        }
    }

    private static boolean isLeaky(Layer activation) {
        return activation.kind() == LeakyReLU.KIND;
    }

    private void putLayers(AutoencoderLayers layers) {
        if (!isLeaky(layers.activation())) {
            document.put(ACTIVATION, PartDocument.of(layers.activation()));
        }
        put(DROPOUT, layers.dropout(), USUAL.layers().dropout());
        put(INITIALIZER, layers.initializer(), USUAL.layers().initializer());
        put(NOISE, layers.noise());
        put(AFTER_CODE, layers.afterCode());
        put(AFTER_OUTPUT, layers.afterOutput());
        put(ENCODER, layers.encoder());
        put(DECODER, layers.decoder());
    }

    private void putObjective(Objective objective) {
        put(LOSS, objective.loss(), USUAL.objective().loss());
        put(REGULARIZATION, objective.regularization(), USUAL.objective().regularization());
    }

    private void putDescent(Descent descent) {
        put(OPTIMIZER, descent.optimizer(), new Adam(descent.optimizer().learningRate()));
        put(SCHEDULE, descent.schedule(), USUAL.descent().schedule());
        put(CLIP_VALUE, descent.clipping().value(), USUAL.descent().clipping().value());
        put(CLIP_NORM, descent.clipping().globalNorm(), USUAL.descent().clipping().globalNorm());
    }

    private void put(String name, double value, double usual) {
        if (value != usual) {
            document.put(name, value);
        }
    }

    private void put(String name, Part part, Part usual) {
        if (!isSame(part, usual)) {
            document.put(name, PartDocument.of(part));
        }
    }

    /** Like the records' own {@code equals}, the first call of which takes 7 ms in a JVM. */
    private static boolean isSame(Part part, Part other) {
        return part.kind() == other.kind() && part.values().equals(other.values());
    }

    private void put(String name, List<Layer> layers) {
        if (!layers.isEmpty()) {
            document.put(name, layers.stream().map(PartDocument::of).toList());
        }
    }

    /**
     * {@return the settings of an object that {@link #of} made}
     *
     * @param hasParts    whether the file's version of the format has members for parts
     * @param hasRecipes  whether it has members for recipes
     * @param hasScalings whether it knows all scalings
     */
    static AutoencoderSettings settings(JsonObject training, boolean hasParts, boolean hasRecipes,
            boolean hasScalings) {
        TrainingDocument read = new TrainingDocument(training);
        List<String> members = new ArrayList<>(OLD);
        if (hasParts) {
            members.addAll(NEW);
        }
        if (hasRecipes) {
            members.addAll(OF_RECIPES);
        }
        training.requireOnly("the training", members);
        AutoencoderSettings settings = new AutoencoderSettings(read.layers(), read.scaling(), read.objective(),
                read.descent(), read.stopping(), training.integer(EPOCHS), training.integer(BATCH_SIZE),
                training.longInteger(SEED));
        if (!hasScalings && needsScalings(settings)) {
            throw new JsonException("there is no scaling " + settings.scaling() + " in this version of the format");
        }
        return settings;
    }

    private Scaling scaling() {
        return has(SCALING) ? Scaling.of(document.string(SCALING)) : USUAL.scaling();
    }

    private AutoencoderLayers layers() {
        AutoencoderLayers usual = USUAL.layers();
        List<Integer> hidden = LayerLimit.requireFew(document.list(HIDDEN, JsonNumber.class)).stream()
                .map(JsonNumber::integer).toList();
        return new AutoencoderLayers(hidden, document.integer(BOTTLENECK),
                has(LEAST_BOTTLENECK) ? document.integer(LEAST_BOTTLENECK) : usual.leastBottleneck(),
                document.truth(BATCH_NORMALIZATION),
                has(ACTIVATION) ? part(ACTIVATION, Layers.REGISTRY) : new LeakyReLU(document.real(SLOPE)),
                real(DROPOUT, usual.dropout()),
                has(INITIALIZER) ? part(INITIALIZER, Initializers.REGISTRY) : usual.initializer(),
                layers(NOISE), layers(AFTER_CODE), layers(AFTER_OUTPUT), layers(ENCODER), layers(DECODER));
    }

    private Objective objective() {
        Objective usual = USUAL.objective();
        return new Objective(has(LOSS) ? part(LOSS, Losses.REGISTRY) : usual.loss(),
                has(REGULARIZATION) ? part(REGULARIZATION, Regularizations.REGISTRY) : usual.regularization());
    }

    private Descent descent() {
        double rate = document.real(LEARNING_RATE);
        Clipping usual = USUAL.descent().clipping();
        return new Descent(has(OPTIMIZER) ? part(OPTIMIZER, Optimizers.REGISTRY) : new Adam(rate),
                has(SCHEDULE) ? part(SCHEDULE, Schedules.REGISTRY) : USUAL.descent().schedule(),
                new Clipping(real(CLIP_VALUE, usual.value()), real(CLIP_NORM, usual.globalNorm())));
    }

    private EarlyStopping stopping() {
        return new EarlyStopping(has(PATIENCE) ? document.integer(PATIENCE) : 0,
                real(MIN_DELTA, USUAL.stopping().minDelta()));
    }

    private double real(String name, double usual) {
        return has(name) ? document.real(name) : usual;
    }

    /** Asked before a registry is used: that loads dozens of classes, which most files do not need. */
    private boolean has(String name) {
        return document.names().contains(name);
    }

    private <T extends Part> T part(String name, Registry<T> registry) {
        return PartDocument.part(registry, document.object(name));
    }

    private List<Layer> layers(String name) {
        if (!has(name)) {
            return List.of();
        }
        return LayerLimit.requireFew(document.list(name, JsonObject.class)).stream()
                .map(layer -> PartDocument.part(Layers.REGISTRY, layer)).toList();
    }
}
