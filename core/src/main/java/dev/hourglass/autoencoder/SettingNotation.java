package dev.hourglass.autoencoder;

import dev.hourglass.initializer.Initializers;
import dev.hourglass.layer.Activation;
import dev.hourglass.layer.LayerList;
import dev.hourglass.layer.Layers;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.loss.Losses;
import dev.hourglass.optimizer.Optimizer;
import dev.hourglass.optimizer.Optimizers;
import dev.hourglass.registry.Notation;
import dev.hourglass.registry.NotationException;
import dev.hourglass.registry.Registry;
import dev.hourglass.remedy.Problem;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.schedule.Schedules;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How people write the settings of a training in a form, a file or a command line: what the text of each setting may
 * be, and which value it means. {@link SettingValues#texts} is the inverse.
 */
public final class SettingNotation {
    private static final String PART = "a name, and what it is made with after colons";

    private SettingNotation() {
    }

    /**
     * {@return what may be written for a setting; parsing gives the value as in {@link SettingValues}, except that for
     * noise it gives a single layer}
     *
     * @param setting one of {@link SettingValues#names}
     * @throws IllegalArgumentException if it is not a setting of a training
     */
    public static ValueType<Object> of(Setting setting) {
        ValueType<?> type = switch (Objects.requireNonNull(setting, "setting")) {
            case BOTTLENECK -> units();
            case HIDDEN -> ValueType.listOf(units());
            case EPOCHS, BATCH_SIZE, EARLY_STOPPING -> ValueType.wholeNumber(1, Integer.MAX_VALUE);
            case SEED -> ValueType.longNumber(0, AutoencoderSettings.LARGEST_SEED);
            case NO_BATCH_NORMALIZATION -> ValueType.oneOf(List.of(true, false));
            case SCALE -> ValueType.oneOf(List.of(Scaling.values()));
            case DROPOUT -> ValueType.decimal("a number from 0 to below 1", rate -> rate >= 0 && rate < 1);
            case SLOPE, CODE_L1, L1, L2, MIN_DELTA -> ValueType.decimal("a number from 0 to 3.4e38",
                    number -> number >= 0 && number <= Float.MAX_VALUE);
            case LEARNING_RATE, CLIP_VALUE, CLIP_NORM -> ValueType.decimal("a number above 0, to 3.4e38",
                    number -> number > 0 && number <= Float.MAX_VALUE);
            case LAYERS, DECODER -> new Parts(setting).type("a list of layers with commas");
            case ACTIVATION, BOTTLENECK_ACTIVATION, OUTPUT_ACTIVATION, NOISE, INITIALIZER, LOSS, OPTIMIZER, SCHEDULE ->
                    new Parts(setting).type(PART);
            default -> throw new IllegalArgumentException(setting + " is no setting of a training");
        };
        return type.map(value -> value);
    }

    /** {@return how many units a layer may have, a code among them} */
    public static ValueType<Integer> units() {
        return ValueType.wholeNumber(1, AutoencoderLayers.MOST_UNITS);
    }

    /**
     * A setting whose value is one part of a training or several. Registries are used only when a text is parsed or
     * names are listed, since that loads dozens of classes. There is one class for all such settings, since a lambda
     * for each would cost every start of a program some milliseconds.
     */
    private record Parts(Setting setting) implements Function<String, Object>, Supplier<List<String>> {
        ValueType<Object> type(String expected) {
            return new ValueType<>(expected, this, this);
        }

        @Override
        public Object apply(String text) {
            return switch (setting) {
                case LAYERS, DECODER -> LayerList.parse(text, setting == Setting.LAYERS);
                default -> registry().read(text);
            };
        }

        /** The names of all such parts; of layers, those that no other setting has. */
        @Override
        public List<String> get() {
            List<String> names = new ArrayList<>(registry().names());
            if (registry() == Layers.REGISTRY) {
                names.removeAll(Layers.ACTIVATIONS.names());
                names.removeAll(Layers.CORRUPTIONS.names());
            }
            return names;
        }

        private Registry<?> registry() {
            return switch (setting) {
                case NOISE -> Layers.CORRUPTIONS;
                case INITIALIZER -> Initializers.REGISTRY;
                case LOSS -> Losses.REGISTRY;
                case OPTIMIZER -> Optimizers.REGISTRY;
                case SCHEDULE -> Schedules.REGISTRY;
                case LAYERS, DECODER -> Layers.REGISTRY;
                default -> Layers.ACTIVATIONS;
            };
        }
    }

    /**
     * {@return the values that texts stand for}
     *
     * @param texts of settings, one for each; for a setting that is a list, each text may be a part of the list
     * @throws UnusableSettingsException if a text is not allowed, or two settings contradict each other
     * @throws IllegalArgumentException  if a setting is not one of a training, or does not have exactly one text
     */
    public static SettingValues values(Map<Setting, List<String>> texts) {
        Objects.requireNonNull(texts, "texts");
        Map<Setting, Object> values = new LinkedHashMap<>();
        Map<Setting, List<String>> others = new LinkedHashMap<>(texts);
        Optional<String> leaky = beside(Setting.SLOPE, Setting.ACTIVATION, others);
        Optional<String> stepping = beside(Setting.LEARNING_RATE, Setting.OPTIMIZER, others);
        others.forEach((setting, written) -> values.put(setting, value(setting, written)));
        leaky.ifPresent(text ->
                values.put(Setting.ACTIVATION, leaky(text, (Double) values.get(Setting.SLOPE))));
        stepping.ifPresent(text ->
                values.put(Setting.OPTIMIZER, stepping(text, (Double) values.get(Setting.LEARNING_RATE))));
        return new SettingValues(values);
    }

    /** Takes the text of a part from the others, if a number is there that says more of it. */
    private static Optional<String> beside(Setting number, Setting part, Map<Setting, List<String>> texts) {
        return texts.containsKey(number) && texts.containsKey(part)
                ? Optional.of(single(part, texts.remove(part))) : Optional.empty();
    }

    private static Object value(Setting setting, List<String> texts) {
        return switch (setting) {
            case NOISE -> texts.stream().map(text -> read(setting, text)).toList();
            case HIDDEN, LAYERS, DECODER -> read(setting, String.join(",", texts));
            default -> read(setting, single(setting, texts));
        };
    }

    private static String single(Setting setting, List<String> texts) {
        if (texts.size() != 1) {
            throw new IllegalArgumentException(setting + " has one text, found " + texts.size());
        }
        return texts.get(0);
    }

    private static Object read(Setting setting, String text) {
        return read(setting, text, of(setting));
    }

    private static <T> T read(Setting setting, String text, ValueType<T> type) {
        try {
            return type.parse(text);
        } catch (NotationException refusal) {
            throw new UnusableSettingsException(Problem.of(setting).and(": " + refusal.getMessage()),
                    Remedy.of(refusal.fix()));
        } catch (IllegalArgumentException wrong) {
            throw new UnusableSettingsException(Problem.of(setting).and(": found " + Escaped.quoted(text)
                    + ", expected " + type.expected()), Remedy.NONE);
        }
    }

    /** An activation that is given by name, by its slope, or by both. */
    private static Activation leaky(String text, double slope) {
        Activation activation = read(Setting.ACTIVATION, text, new ValueType<>(PART, Layers.ACTIVATIONS::read));
        Activation meant = new LeakyReLU(slope);
        if (!activation.equals(meant) && !LeakyReLU.KIND.names().contains(text)) {
            throw new UnusableSettingsException(Problem.of(Setting.SLOPE).and(" means " + Notation.of(meant)
                    + ", but ").with(Setting.ACTIVATION).and(" is " + Notation.of(activation)),
                    Remedy.of("leave one of the two out"));
        }
        return meant;
    }

    /** An optimizer with a step size that is given separately. */
    private static Optimizer stepping(String text, double rate) {
        Optimizer optimizer = read(Setting.OPTIMIZER, text, new ValueType<>(PART, Optimizers.REGISTRY::read));
        if (optimizer.learningRate() != rate && Notation.gives(optimizer.kind(), text, Optimizer.LEARNING_RATE)) {
            throw new UnusableSettingsException(Problem.of(Setting.OPTIMIZER).and(" and ").with(Setting.LEARNING_RATE)
                    .and(" both give a step size"), Remedy.of("leave out one of the two"));
        }
        return optimizer.withLearningRate(rate);
    }
}
