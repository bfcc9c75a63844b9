package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.SettingValues;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.OptionWords;
import dev.hourglass.remedy.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An option whose value is one of a training's settings, so that a training that goes on has it from there; a command
 * line that gives it again has to agree.
 *
 * @param option  the option
 * @param setting whose value it gives
 */
record SettingOption(Option<?> option, Setting setting) {

    /** All of them. What an option of a training is not here, its checkpoint has by name. */
    static List<SettingOption> all() {
        List<Option<?>> options = new ArrayList<>(TrainingOptions.all());
        options.addAll(ValidationOptions.ALL);
        options.add(GlobalOptions.SEED);
        return SettingValues.names().stream().map(setting -> new SettingOption(options.stream()
                .filter(option -> option.spelling().equals(OptionWords.option(setting))).findFirst().orElseThrow(),
                setting)).toList();
    }

    /**
     * Whether an invocation that gives this option means what a training was begun with. A width that was to be found
     * is the one that was.
     */
    boolean agrees(Invocation invocation, SettingValues begun) {
        return given(invocation).equals(begun.find(setting))
                || option == LayerOptions.BOTTLENECK && LayerOptions.findsWidth(invocation);
    }

    /** The value as settings have it, where several options or values make it. */
    private Optional<?> given(Invocation invocation) {
        return switch (setting) {
            case HIDDEN -> some(invocation.all(LayerOptions.HIDDEN).stream().flatMap(List::stream).toList());
            case NOISE -> some(invocation.all(LayerOptions.NOISE));
            case ACTIVATION -> Optional.of(LayerOptions.activation(invocation));
            case OPTIMIZER -> Optional.of(DescentOptions.optimizer(invocation));
            default -> invocation.find(option);
        };
    }

    private static <T> Optional<List<T>> some(List<T> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    /** The option with the value that a training was begun with, as a command line would have it. */
    String words(SettingValues begun) {
        List<String> texts = begun.texts(setting);
        if (texts.isEmpty() || option.isFlag() && texts.equals(List.of("false"))) {
            return "no " + option.spelling();
        }
        String start = option.spelling() + "=";
        return option.isFlag() ? option.spelling()
                : start + String.join(setting == Setting.NOISE ? " " + start : ",", texts);
    }
}
