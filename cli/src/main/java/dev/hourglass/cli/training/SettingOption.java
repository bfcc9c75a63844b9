package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.SettingNotation;
import dev.hourglass.autoencoder.SettingValues;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.OptionWords;
import dev.hourglass.remedy.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An option whose value is one of a training's settings, so that a training that goes on has it from there; a command
 * line that gives it again has to agree.
 *
 * @param option  the option
 * @param setting whose value it gives
 */
record SettingOption(Option<?> option, Setting setting) {
    /** Zero columns stand for a width still to be found; until then the default width is used. */
    static final int WIDTH_TO_BE_FOUND = 0;

    /** A new option that gives the value of a setting, called as the setting is. */
    static Option<Object> of(Setting setting, String placeholder, String help) {
        return Option.of(OptionWords.name(setting), placeholder, SettingNotation.of(setting), help);
    }

    /**
     * Those among some options, which have all of them. Other options of a training are in its checkpoint by name.
     */
    static List<SettingOption> among(List<Option<?>> options) {
        return SettingValues.names().stream().map(setting -> new SettingOption(options.stream()
                .filter(option -> option.spelling().equals(OptionWords.option(setting))).findFirst().orElseThrow(),
                setting)).toList();
    }

    /** The settings among some options that an invocation itself gives; a width that is to be found is none. */
    static SettingValues given(Invocation invocation, List<Option<?>> options) {
        Map<Setting, List<String>> texts = new LinkedHashMap<>();
        for (SettingOption each : among(options)) {
            if (invocation.has(each.option) && !each.isToBeFound(invocation)) {
                texts.put(each.setting, each.option.isFlag() ? List.of("true")
                        : invocation.arguments().texts(each.option));
            }
        }
        return SettingNotation.values(texts);
    }

    private boolean isToBeFound(Invocation invocation) {
        return setting == Setting.BOTTLENECK && invocation.get(option).equals(WIDTH_TO_BE_FOUND);
    }

    /**
     * Whether what was given of this setting is what a training was begun with; what was not given is.
     */
    boolean agrees(SettingValues given, SettingValues begun) {
        return given.find(setting).isEmpty() || given.find(setting).equals(begun.find(setting));
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
