package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.terminal.CommandException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The option that says whether an encoder is trained, or made without. */
public final class MethodOptions {
    /** A method, or a training. */
    private record Choice(Optional<Method> method) {
        static final Choice TRAINING = new Choice(Optional.empty());

        /** As a command line has it. */
        @Override
        public String toString() {
            return method.map(Method::toString).orElse("autoencoder");
        }
    }

    private static final Map<String, Choice> CHOICES = choices();
    private static final Option<Choice> METHOD = Option.of("method", "NAME",
            ValueType.oneOf("one of " + String.join(", ", CHOICES.keySet()), CHOICES),
            "how the encoder is made: autoencoder (trained), or without training pca (principal components of"
                    + " standardized columns), nystroem (features of a radial basis function kernel on them, "
                    + MethodSettings.NYSTROEM_FEATURES + " unless --bottleneck says otherwise) or standard (these"
                    + " columns themselves)").orElse(Choice.TRAINING);
    /** All of them. */
    public static final List<Option<?>> ALL = List.of(METHOD);

    private MethodOptions() {
    }

    private static Map<String, Choice> choices() {
        Map<String, Choice> choices = new LinkedHashMap<>();
        choices.put(Choice.TRAINING.toString(), Choice.TRAINING);
        for (Method method : Method.values()) {
            choices.put(method.toString(), new Choice(Optional.of(method)));
        }
        return choices;
    }

    /**
     * What an invocation asks for; empty for a training.
     *
     * @param others of the command, that have no effect without a training
     * @throws CommandException if an option is given that has no effect with the method
     */
    public static Optional<MethodSettings> settings(Invocation invocation, List<Option<?>> others) {
        return invocation.get(METHOD).method().map(method -> settings(invocation, method, others));
    }

    private static MethodSettings settings(Invocation invocation, Method method, List<Option<?>> others) {
        if (method == Method.STANDARDIZATION) {
            invocation.refuse(List.of(LayerOptions.BOTTLENECK), "with " + METHOD.spelling() + " " + method
                    + ", whose codes are as many as the columns", "leave out one of the two");
        }
        List<Option<?>> useless = CommandSpec.options(TrainingOptions.all(), ValidationOptions.ALL, others);
        useless.remove(LayerOptions.BOTTLENECK);
        invocation.refuse(useless, "with " + METHOD.spelling() + " " + method + ": nothing is trained",
                "leave out one of the two");
        if (LayerOptions.findsWidth(invocation)) {
            throw CommandException.usage(LayerOptions.BOTTLENECK.spelling() + " auto has no effect with "
                    + METHOD.spelling() + " " + method + ": nothing is trained", "give a number of columns");
        }
        return new MethodSettings(method).withBottleneck(invocation.find(LayerOptions.BOTTLENECK).orElse(0))
                .withSeed(invocation.get(GlobalOptions.SEED));
    }
}
