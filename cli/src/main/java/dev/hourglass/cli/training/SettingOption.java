package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderLayers;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.layer.Activation;
import dev.hourglass.layer.ActivityRegularization;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.loss.L1L2;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.registry.Notation;
import dev.hourglass.registry.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An option whose value is one of a training's settings, so that a training that goes on has it from there; a command
 * line that gives it again has to agree.
 *
 * @param option the option
 * @param given  the value that an invocation gives
 * @param begun  the value that settings have, or nothing where no value of the option is theirs
 */
record SettingOption(Option<?> option, Function<Invocation, Optional<?>> given,
        Function<AutoencoderSettings, Optional<?>> begun) {

    /** All of them. What an option of a training is not here, its checkpoint has by name. */
    static List<SettingOption> all() {
        List<SettingOption> options = new ArrayList<>(ofLayers());
        options.addAll(ofDescent());
        options.addAll(List.of(
                of(TrainingOptions.SCALE, settings -> Optional.of(settings.scaling())),
                of(TrainingOptions.LOSS, settings -> Optional.of(settings.loss())),
                of(TrainingOptions.L1, settings -> penalty(settings).map(L1L2::l1)),
                of(TrainingOptions.L2, settings -> penalty(settings).map(L1L2::l2)),
                of(TrainingOptions.EPOCHS, settings -> Optional.of(settings.epochs())),
                of(TrainingOptions.BATCH_SIZE, settings -> Optional.of(settings.batchSize())),
                of(GlobalOptions.SEED, settings -> Optional.of(settings.seed())),
                of(ValidationOptions.EARLY_STOPPING, settings -> positive(settings.stopping().patience())),
                of(ValidationOptions.MIN_DELTA, settings -> Optional.of(settings.stopping().minDelta()))));
        return options;
    }

    private static List<SettingOption> ofLayers() {
        return List.of(
                ofLayers(LayerOptions.BOTTLENECK, layers -> positive(layers.bottleneck())),
                new SettingOption(LayerOptions.HIDDEN,
                        invocation -> some(invocation.all(LayerOptions.HIDDEN).stream().flatMap(List::stream).toList()),
                        settings -> some(settings.layers().hidden())),
                new SettingOption(LayerOptions.ACTIVATION,
                        invocation -> Optional.of(LayerOptions.activation(invocation)),
                        settings -> Optional.of(settings.layers().activation())),
                ofLayers(LayerOptions.SLOPE, layers -> find(LeakyReLU.class, List.of(layers.activation()))
                        .map(LeakyReLU::slope)),
                ofLayers(LayerOptions.NO_BATCH_NORMALIZATION, layers -> Optional.of(!layers.batchNormalization())),
                ofLayers(LayerOptions.DROPOUT, layers -> Optional.of(layers.dropout())),
                ofLayers(LayerOptions.INITIALIZER, layers -> Optional.of(layers.initializer())),
                ofLayers(LayerOptions.LAYERS, layers -> some(layers.encoder())),
                ofLayers(LayerOptions.DECODER, layers -> some(layers.decoder())),
                new SettingOption(LayerOptions.NOISE, invocation -> some(invocation.all(LayerOptions.NOISE)),
                        settings -> some(settings.layers().noise())),
                ofLayers(LayerOptions.BOTTLENECK_ACTIVATION, layers -> find(Activation.class, layers.afterCode())),
                ofLayers(LayerOptions.CODE_L1, layers -> find(ActivityRegularization.class, layers.afterCode())
                        .map(ActivityRegularization::l1)),
                ofLayers(LayerOptions.OUTPUT_ACTIVATION, layers -> find(Activation.class, layers.afterOutput())));
    }

    private static List<SettingOption> ofDescent() {
        return List.of(
                new SettingOption(DescentOptions.OPTIMIZER,
                        invocation -> Optional.of(DescentOptions.optimizer(invocation)),
                        settings -> Optional.of(settings.optimizer())),
                of(DescentOptions.LEARNING_RATE, settings -> Optional.of(settings.optimizer().learningRate())),
                of(DescentOptions.SCHEDULE, settings -> Optional.of(settings.descent().schedule())),
                of(DescentOptions.CLIP_VALUE, settings -> positive(settings.descent().clipping().value())),
                of(DescentOptions.CLIP_NORM, settings -> positive(settings.descent().clipping().globalNorm())));
    }

    private static SettingOption of(Option<?> option, Function<AutoencoderSettings, Optional<?>> begun) {
        return new SettingOption(option, invocation -> invocation.find(option), begun);
    }

    private static SettingOption ofLayers(Option<?> option, Function<AutoencoderLayers, Optional<?>> begun) {
        return of(option, settings -> begun.apply(settings.layers()));
    }

    private static Optional<L1L2> penalty(AutoencoderSettings settings) {
        return settings.objective().regularization() instanceof L1L2 penalty ? Optional.of(penalty) : Optional.empty();
    }

    private static <T> Optional<T> find(Class<T> type, List<Layer> layers) {
        return layers.stream().filter(type::isInstance).map(type::cast).findFirst();
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
     * Whether an invocation that gives this option means what a training was begun with. A width that was to be found is
     * the one that was.
     */
    boolean agrees(Invocation invocation, AutoencoderSettings settings) {
        return given.apply(invocation).equals(begun.apply(settings))
                || option == LayerOptions.BOTTLENECK && LayerOptions.findsWidth(invocation);
    }

    /** The option with the value of settings, as a command line would have it. */
    String words(AutoencoderSettings settings) {
        Optional<?> value = begun.apply(settings);
        if (value.isEmpty() || value.get().equals(Boolean.FALSE)) {
            return "no " + option.spelling();
        }
        String start = option.spelling() + "=";
        if (value.get() instanceof List<?> values) {
            return start + values.stream().map(SettingOption::text)
                    .collect(Collectors.joining(option == LayerOptions.NOISE ? " " + start : ","));
        }
        return option.isFlag() ? option.spelling() : start + text(value.get());
    }

    private static String text(Object value) {
        return value instanceof Part part ? Notation.of(part)
                : value instanceof Double number ? ShortestDecimal.of(number) : value.toString();
    }
}
