package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.text.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The option that says whether an encoder is trained, or made without. */
public final class MethodOptions {
    private static final String TRAINING = "autoencoder";
    private static final List<String> NAMES = names();
    private static final Option<String> METHOD = Option.of("method", "NAME",
            ValueType.oneOf("one of " + String.join(", ", NAMES), NAMES),
            "how the encoder is made: autoencoder (trained), or without training pca (principal components of"
                    + " standardized columns), nystroem (features of a radial basis function kernel on them, "
                    + MethodSettings.NYSTROEM_FEATURES + " unless --bottleneck says otherwise) or standard (these"
                    + " columns themselves)").orElse(TRAINING);
    /** All of them. */
    public static final List<Option<?>> ALL = List.of(METHOD);

    private MethodOptions() {
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(TRAINING));
        for (Method method : Method.values()) {
            names.add(method.toString());
        }
        return names;
    }

    /**
     * What an invocation asks for; empty for a training.
     *
     * @param others of the command, that have no effect without a training
     * @throws CommandException if an option is given that has no effect with the method
     */
    public static Optional<MethodSettings> settings(Invocation invocation, List<Option<?>> others) {
        String name = invocation.get(METHOD);
        return name.equals(TRAINING) ? Optional.empty()
                : Optional.of(settings(invocation, Method.of(name), others));
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
