package dev.hourglass.cli.arguments;

import dev.hourglass.initializer.Initializer;
import dev.hourglass.initializer.Initializers;
import dev.hourglass.layer.Activation;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Layers;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.Losses;
import dev.hourglass.optimizer.Optimizer;
import dev.hourglass.optimizer.Optimizers;
import dev.hourglass.registry.Notation;
import dev.hourglass.registry.Part;
import dev.hourglass.registry.Registry;
import dev.hourglass.schedule.Schedule;
import dev.hourglass.schedule.Schedules;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Values of options that are parts of a training, as {@link Notation} writes them.
 *
 * <p>A registry is looked at when a text is to be read, or help to be written, since that loads dozens of classes. This
 * is one class for all of them, where six lambdas would cost every start of {@code train} some milliseconds.
 *
 * @param <T> the parts
 */
public final class PartType<T extends Part> implements Function<String, T>, Supplier<List<String>> {
    private static final String OF_ACTIVATIONS = "activations";
    private static final String OF_NOISE = "noise";
    private static final String OF_INITIALIZERS = "initializers";
    private static final String OF_LOSSES = "losses";
    private static final String OF_OPTIMIZERS = "optimizers";
    private static final String OF_SCHEDULES = "schedules";

    /** Functions of one number. */
    public static final ValueType<Activation> ACTIVATION = type(OF_ACTIVATIONS);
    /** What rows go through on their way in. */
    public static final ValueType<Layer> NOISE = type(OF_NOISE);
    /** What weights begin with. */
    public static final ValueType<Initializer> INITIALIZER = type(OF_INITIALIZERS);
    /** What becomes smaller. */
    public static final ValueType<Loss> LOSS = type(OF_LOSSES);
    /** How weights follow gradients. */
    public static final ValueType<Optimizer> OPTIMIZER = type(OF_OPTIMIZERS);
    /** How the step size changes. */
    public static final ValueType<Schedule> SCHEDULE = type(OF_SCHEDULES);

    /** Several layers, at the first of which rows enter the network. */
    public static final ValueType<List<Layer>> ENTERING_LAYERS = layers(true);
    /** Several layers behind others. */
    public static final ValueType<List<Layer>> LATER_LAYERS = layers(false);

    private final String registry;

    private PartType(String registry) {
        this.registry = registry;
    }

    private static <T extends Part> ValueType<T> type(String registry) {
        PartType<T> type = new PartType<>(registry);
        return new ValueType<>("a name, and what it is made with after colons", type, type);
    }

    private static ValueType<List<Layer>> layers(boolean first) {
        LayerListType type = new LayerListType(first);
        return new ValueType<>("a list of layers with commas", type, type);
    }

    private Registry<? extends Part> registry() {
        return switch (registry) {
            case OF_ACTIVATIONS -> Layers.ACTIVATIONS;
            case OF_NOISE -> Layers.CORRUPTIONS;
            case OF_INITIALIZERS -> Initializers.REGISTRY;
            case OF_LOSSES -> Losses.REGISTRY;
            case OF_OPTIMIZERS -> Optimizers.REGISTRY;
            case OF_SCHEDULES -> Schedules.REGISTRY;
            default -> throw new IllegalStateException("there is no registry of " + registry);
        };
    }

    /** Safe, because each of the constants has the type of its registry. */
    @Override
    @SuppressWarnings("unchecked")
    public T apply(String text) {
        return (T) registry().read(text);
    }

    /** The names of all such parts. */
    @Override
    public List<String> get() {
        return registry().names();
    }
}
