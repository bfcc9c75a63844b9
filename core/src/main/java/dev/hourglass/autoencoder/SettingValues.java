package dev.hourglass.autoencoder;

import dev.hourglass.initializer.Initializer;
import dev.hourglass.layer.ActivityRegularization;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.loss.L1L2;
import dev.hourglass.loss.Objective;
import dev.hourglass.nn.Descent;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.optimizer.Clipping;
import dev.hourglass.registry.Notation;
import dev.hourglass.registry.Parameter;
import dev.hourglass.registry.Part;
import dev.hourglass.remedy.Setting;
import dev.hourglass.schedule.EarlyStopping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The settings of a training, by {@link Setting}, as users name and write them: to show them, to say in which two
 * trainings differ, and to make settings from a form or a command line. What only recipes set, such as the least
 * bottleneck, has no name.
 *
 * @param values by their names, in a fixed order: a number, a boolean, a part of a training, or a list of parts or
 *               numbers; a setting that does not apply is absent
 */
public record SettingValues(Map<Setting, Object> values) {
    /** In the order in which they are applied: a setting that refines another follows it. */
    private static final List<Setting> NAMES = List.of(Setting.BOTTLENECK, Setting.HIDDEN, Setting.ACTIVATION,
            Setting.SLOPE, Setting.NO_BATCH_NORMALIZATION, Setting.DROPOUT, Setting.INITIALIZER, Setting.LAYERS,
            Setting.DECODER, Setting.NOISE, Setting.BOTTLENECK_ACTIVATION, Setting.CODE_L1, Setting.OUTPUT_ACTIVATION,
            Setting.OPTIMIZER, Setting.LEARNING_RATE, Setting.SCHEDULE, Setting.CLIP_VALUE, Setting.CLIP_NORM,
            Setting.SCALE, Setting.LOSS, Setting.L1, Setting.L2, Setting.EPOCHS, Setting.BATCH_SIZE, Setting.SEED,
            Setting.EARLY_STOPPING, Setting.MIN_DELTA);

    /**
     * Keeps an unmodifiable copy.
     *
     * @param values by their names
     */
    public SettingValues {
        Objects.requireNonNull(values, "values");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * {@return the values of some settings}
     *
     * @param settings of a training
     */
    public static SettingValues of(AutoencoderSettings settings) {
        Objects.requireNonNull(settings, "settings");
        Map<Setting, Object> values = new LinkedHashMap<>();
        NAMES.forEach(name -> value(settings, name).ifPresent(found -> values.put(name, found)));
        return new SettingValues(values);
    }

    /** {@return all names that settings of a training may have, in the order of {@link #values}} */
    public static List<Setting> names() {
        return NAMES;
    }

    private static Optional<?> value(AutoencoderSettings settings, Setting name) {
        return switch (name) {
            case OPTIMIZER -> Optional.of(settings.optimizer());
            case LEARNING_RATE -> Optional.of(settings.optimizer().learningRate());
            case SCHEDULE -> Optional.of(settings.descent().schedule());
            case CLIP_VALUE -> positive(settings.descent().clipping().value());
            case CLIP_NORM -> positive(settings.descent().clipping().globalNorm());
            case SCALE -> Optional.of(settings.scaling());
            case LOSS -> Optional.of(settings.loss());
            case L1, L2 -> number(settings.objective().regularization(), name.toString());
            case EPOCHS -> Optional.of(settings.epochs());
            case BATCH_SIZE -> Optional.of(settings.batchSize());
            case SEED -> Optional.of(settings.seed());
            case EARLY_STOPPING -> positive(settings.stopping().patience());
            case MIN_DELTA -> Optional.of(settings.stopping().minDelta());
            default -> value(settings.layers(), name);
        };
    }

    private static Optional<?> value(AutoencoderLayers layers, Setting name) {
        return switch (name) {
            case BOTTLENECK -> positive(layers.bottleneck());
            case HIDDEN -> some(layers.hidden());
            case ACTIVATION -> Optional.of(layers.activation());
            case SLOPE -> number(layers.activation(), "slope");
            case NO_BATCH_NORMALIZATION -> Optional.of(!layers.batchNormalization());
            case DROPOUT -> Optional.of(layers.dropout());
            case INITIALIZER -> Optional.of(layers.initializer());
            case LAYERS -> some(layers.encoder());
            case DECODER -> some(layers.decoder());
            case NOISE -> some(layers.noise());
            case BOTTLENECK_ACTIVATION -> activations(layers.afterCode()).stream().findFirst();
            case CODE_L1 -> penalties(layers.afterCode()).stream().findFirst()
                    .flatMap(penalty -> number(penalty, "l1"));
            case OUTPUT_ACTIVATION -> activations(layers.afterOutput()).stream().findFirst();
            default -> throw new IllegalArgumentException(name + " is no setting of a training");
        };
    }

    /**
     * {@return settings with these values, and with those of other settings where a value is absent here} A setting
     * that refines another applies to whichever value that one has: a learning rate applies to the optimizer of the
     * other settings if there is none here. An encoder given layer by layer replaces hidden layers and bottleneck.
     *
     * @param usual the other settings, such as {@link Recipe#settings()}
     * @throws IllegalArgumentException  if a setting is not one of a training, or its value is of another kind or out
     *                                   of range
     * @throws UnusableSettingsException if the values do not go together
     */
    public AutoencoderSettings over(AutoencoderSettings usual) {
        Objects.requireNonNull(usual, "usual");
        AutoencoderSettings settings = usual;
        List<Setting> given = new ArrayList<>(values.keySet());
        given.sort(Comparator.comparingInt(NAMES::indexOf));
        for (Setting name : given) {
            settings = with(settings, name, values.get(name));
        }
        return settings;
    }

    private static AutoencoderSettings with(AutoencoderSettings settings, Setting name, Object value) {
        try {
            return given(settings, name, value);
        } catch (ClassCastException other) {
            throw new IllegalArgumentException(name + " cannot be " + value, other);
        }
    }

    private static AutoencoderSettings given(AutoencoderSettings settings, Setting name, Object value) {
        Descent descent = settings.descent();
        Objective objective = settings.objective();
        return switch (name) {
            case OPTIMIZER -> settings.withOptimizer(as(value));
            case LEARNING_RATE -> settings.withOptimizer(descent.optimizer().withLearningRate((Double) value));
            case SCHEDULE -> settings.withDescent(descent.withSchedule(as(value)));
            case CLIP_VALUE -> settings.withDescent(descent.withClipping(
                    new Clipping((Double) value, descent.clipping().globalNorm())));
            case CLIP_NORM -> settings.withDescent(descent.withClipping(
                    new Clipping(descent.clipping().value(), (Double) value)));
            case SCALE -> settings.withScaling((Scaling) value);
            case LOSS -> settings.withObjective(objective.withLoss(as(value)));
            case L1 -> settings.withObjective(objective.withRegularization(
                    new L1L2((Double) value, number(objective.regularization(), "l2").orElse(0.0))));
            case L2 -> settings.withObjective(objective.withRegularization(
                    new L1L2(number(objective.regularization(), "l1").orElse(0.0), (Double) value)));
            case EPOCHS -> settings.withEpochs((Integer) value);
            case BATCH_SIZE -> settings.withBatchSize((Integer) value);
            case SEED -> settings.withSeed((Long) value);
            case EARLY_STOPPING -> settings.withPatience((Integer) value);
            case MIN_DELTA -> settings.withStopping(
                    new EarlyStopping(settings.stopping().patience(), (Double) value));
            default -> settings.withLayers(given(settings.layers(), name, value));
        };
    }

    private static AutoencoderLayers given(AutoencoderLayers layers, Setting name, Object value) {
        return switch (name) {
            case BOTTLENECK -> layers.withBottleneck((Integer) value);
            case HIDDEN -> layers.withHidden(as(value));
            case ACTIVATION -> layers.withActivation(as(value));
            case SLOPE -> layers.withActivation(new LeakyReLU((Double) value));
            case NO_BATCH_NORMALIZATION -> layers.withBatchNormalization(!(Boolean) value);
            case DROPOUT -> layers.withDropout((Double) value);
            case INITIALIZER -> layers.withInitializer((Initializer) value);
            case LAYERS -> layers.withEncoder(layers(value)).withLeastBottleneck(0);
            case DECODER -> layers.withDecoder(layers(value));
            case NOISE -> layers.withNoise(layers(value));
            case BOTTLENECK_ACTIVATION -> layers.withAfterCode(
                    join(layers(List.of(value)), penalties(layers.afterCode())));
            case CODE_L1 -> layers.withAfterCode(join(activations(layers.afterCode()), (Double) value > 0
                    ? List.of(new ActivityRegularization((Double) value, 0)) : List.of()));
            case OUTPUT_ACTIVATION -> layers.withAfterOutput(
                    join(layers(List.of(value)), penalties(layers.afterOutput())));
            default -> throw new IllegalArgumentException(name + " is no setting of a training");
        };
    }

    /** A value of the type that the caller expects; a wrong type shows there. */
    @SuppressWarnings("unchecked")
    private static <T> T as(Object value) {
        return (T) value;
    }

    /** A list of layers, each checked to be one. */
    private static List<Layer> layers(Object value) {
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : SettingValues.<List<Layer>>as(value)) {
            layers.add(layer);
        }
        return layers;
    }

    private static List<Layer> join(List<? extends Layer> first, List<? extends Layer> second) {
        List<Layer> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    /** The activations among the layers that follow another one: all but penalties. */
    private static List<Layer> activations(List<Layer> layers) {
        return layers.stream().filter(layer -> !layer.isPenalty()).toList();
    }

    private static List<Layer> penalties(List<Layer> layers) {
        return layers.stream().filter(Layer::isPenalty).toList();
    }

    /** A number of a part, if its kind has a parameter of that name. */
    private static Optional<Double> number(Part part, String name) {
        List<Parameter> parameters = part.kind().parameters();
        return IntStream.range(0, parameters.size()).filter(i -> parameters.get(i).name().equals(name))
                .mapToObj(i -> (Double) part.values().get(i)).findFirst();
    }

    private static Optional<Integer> positive(int value) {
        return value > 0 ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Double> positive(double value) {
        return value > 0 ? Optional.of(value) : Optional.empty();
    }

    private static <T> Optional<List<T>> some(List<T> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    /**
     * {@return the value of a setting; empty if it is absent}
     *
     * @param setting by its name
     */
    public Optional<?> find(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /**
     * {@return the value of a setting as it is written, parts as in {@link Notation}: several texts for a list, none if
     * it is absent}
     *
     * @param setting by its name
     */
    public List<String> texts(Setting setting) {
        Object value = values.get(setting);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> several ? several.stream().map(SettingValues::text).toList()
                : List.of(text(value));
    }

    private static String text(Object value) {
        return value instanceof Part part ? Notation.of(part)
                : value instanceof Double number ? ShortestDecimal.of(number) : value.toString();
    }

    /** Some of the settings, for a message. */
    String words(List<Setting> names) {
        return names.stream().map(name -> {
            List<String> texts = texts(name);
            return texts.isEmpty() ? "no " + name : name + "=" + String.join(",", texts);
        }).collect(Collectors.joining(", "));
    }

    /**
     * {@return the settings that have another value in others, in order}
     *
     * @param others to compare with
     */
    public List<Setting> differingFrom(SettingValues others) {
        return names().stream().filter(name -> !find(name).equals(others.find(name))).toList();
    }
}
