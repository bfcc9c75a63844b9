package dev.hourglass.autoencoder;

import dev.hourglass.layer.Layer;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.registry.Notation;
import dev.hourglass.registry.Parameter;
import dev.hourglass.registry.Part;
import dev.hourglass.remedy.Setting;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What settings of a training have, one {@link Setting} at a time, as whoever trains names and writes it: for telling
 * of them, and of what two trainings differ in. What a recipe has besides, such as the least bottleneck, has no name.
 *
 * @param values by their names, in a fixed order: a number, a yes or no, a part of a training, or a list of parts or
 *               numbers; none where the settings have nothing of the kind
 */
public record SettingValues(Map<Setting, Object> values) {
    private static final Map<Setting, Function<AutoencoderSettings, Optional<?>>> NAMED = named();

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
     * {@return what some settings have}
     *
     * @param settings of a training
     */
    public static SettingValues of(AutoencoderSettings settings) {
        Objects.requireNonNull(settings, "settings");
        Map<Setting, Object> values = new LinkedHashMap<>();
        NAMED.forEach((name, value) -> value.apply(settings).ifPresent(found -> values.put(name, found)));
        return new SettingValues(values);
    }

    /** {@return all that settings of a training may have, in the order of {@link #values}} */
    public static List<Setting> names() {
        return List.copyOf(NAMED.keySet());
    }

    private static Map<Setting, Function<AutoencoderSettings, Optional<?>>> named() {
        Map<Setting, Function<AutoencoderSettings, Optional<?>>> named = new LinkedHashMap<>();
        ofLayers(named);
        named.put(Setting.OPTIMIZER, settings -> Optional.of(settings.optimizer()));
        named.put(Setting.LEARNING_RATE, settings -> Optional.of(settings.optimizer().learningRate()));
        named.put(Setting.SCHEDULE, settings -> Optional.of(settings.descent().schedule()));
        named.put(Setting.CLIP_VALUE, settings -> positive(settings.descent().clipping().value()));
        named.put(Setting.CLIP_NORM, settings -> positive(settings.descent().clipping().globalNorm()));
        named.put(Setting.SCALE, settings -> Optional.of(settings.scaling()));
        named.put(Setting.LOSS, settings -> Optional.of(settings.loss()));
        named.put(Setting.L1, settings -> argument(settings.objective().regularization(), "l1"));
        named.put(Setting.L2, settings -> argument(settings.objective().regularization(), "l2"));
        named.put(Setting.EPOCHS, settings -> Optional.of(settings.epochs()));
        named.put(Setting.BATCH_SIZE, settings -> Optional.of(settings.batchSize()));
        named.put(Setting.SEED, settings -> Optional.of(settings.seed()));
        named.put(Setting.EARLY_STOPPING, settings -> positive(settings.stopping().patience()));
        named.put(Setting.MIN_DELTA, settings -> Optional.of(settings.stopping().minDelta()));
        return named;
    }

    private static void ofLayers(Map<Setting, Function<AutoencoderSettings, Optional<?>>> named) {
        Map<Setting, Function<AutoencoderLayers, Optional<?>>> layers = new LinkedHashMap<>();
        layers.put(Setting.BOTTLENECK, network -> positive(network.bottleneck()));
        layers.put(Setting.HIDDEN, network -> some(network.hidden()));
        layers.put(Setting.ACTIVATION, network -> Optional.of(network.activation()));
        layers.put(Setting.SLOPE, network -> argument(network.activation(), "slope"));
        layers.put(Setting.NO_BATCH_NORMALIZATION, network -> Optional.of(!network.batchNormalization()));
        layers.put(Setting.DROPOUT, network -> Optional.of(network.dropout()));
        layers.put(Setting.INITIALIZER, network -> Optional.of(network.initializer()));
        layers.put(Setting.LAYERS, network -> some(network.encoder()));
        layers.put(Setting.DECODER, network -> some(network.decoder()));
        layers.put(Setting.NOISE, network -> some(network.noise()));
        layers.put(Setting.BOTTLENECK_ACTIVATION, network -> activation(network.afterCode()));
        layers.put(Setting.CODE_L1, network -> network.afterCode().stream().filter(Layer::isPenalty).findFirst()
                .flatMap(penalty -> argument(penalty, "l1")));
        layers.put(Setting.OUTPUT_ACTIVATION, network -> activation(network.afterOutput()));
        layers.forEach((name, value) -> named.put(name, settings -> value.apply(settings.layers())));
    }

    /** Of layers that may follow another one, an activation and a penalty. */
    private static Optional<Layer> activation(List<Layer> layers) {
        return layers.stream().filter(layer -> !layer.isPenalty()).findFirst();
    }

    /** What a part is made with, if its kind takes something of that name. */
    private static Optional<Object> argument(Part part, String name) {
        List<Parameter> parameters = part.kind().parameters();
        return IntStream.range(0, parameters.size()).filter(i -> parameters.get(i).name().equals(name))
                .mapToObj(part.values()::get).findFirst();
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
     * {@return the value of a setting, or nothing}
     *
     * @param setting by its name
     */
    public Optional<?> find(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /**
     * {@return the value of a setting as it is written, parts as {@link Notation} has them; several of a list, none
     * where there is no value}
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

    /** Some of them, for a message. */
    String words(List<Setting> names) {
        return names.stream().map(name -> {
            List<String> texts = texts(name);
            return texts.isEmpty() ? "no " + name : name + "=" + String.join(",", texts);
        }).collect(Collectors.joining(", "));
    }

    /**
     * {@return the settings that have another value there, in order}
     *
     * @param others to compare with
     */
    public List<Setting> differingFrom(SettingValues others) {
        return names().stream().filter(name -> !find(name).equals(others.find(name))).toList();
    }
}
