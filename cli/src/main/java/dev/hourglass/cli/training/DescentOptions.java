package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PartType;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.optimizer.Adam;
import dev.hourglass.optimizer.Optimizer;
import dev.hourglass.registry.Notation;
import dev.hourglass.schedule.ConstantRate;
import dev.hourglass.schedule.Schedule;
import java.util.List;

/** The options that say how weights follow their gradients; their defaults are those of
 * {@link dev.hourglass.nn.Descent}. */
final class DescentOptions {
    /** What follows gradients. */
    static final Option<Optimizer> OPTIMIZER = Option.of("optimizer", "NAME[:X]", PartType.OPTIMIZER,
            "how weights follow gradients").orElse(new Adam());
    static final Option<Double> LEARNING_RATE = Option.of("learning-rate", "X",
            ValueType.positive(), "step size of the optimizer (default: the recipe's; of the tutorial, or with"
                    + " --optimizer, the optimizer's own, 0.001 of adam)");
    static final Option<Schedule> SCHEDULE = Option.of("schedule", "NAME[:X]", PartType.SCHEDULE,
            "how the step size changes").orElse(new ConstantRate());
    static final Option<Double> CLIP_VALUE = Option.of("clip-value", "X", ValueType.positive(),
            "the farthest from 0 that any number of a gradient may be (default: no bound)");
    static final Option<Double> CLIP_NORM = Option.of("clip-norm", "X", ValueType.positive(),
            "the greatest norm of all gradients together; keeps long steps from breaking what was learned"
                    + " (default: no bound)");

    /** All of them, in the order of the help. */
    static final List<Option<?>> ALL = List.of(OPTIMIZER, LEARNING_RATE, SCHEDULE, CLIP_VALUE, CLIP_NORM);

    private DescentOptions() {
    }

    /** What an invocation says follows gradients, with the step size that it gives. */
    static Optimizer optimizer(Invocation invocation) {
        Optimizer optimizer = invocation.get(OPTIMIZER);
        if (!invocation.has(LEARNING_RATE)) {
            return optimizer;
        }
        for (String text : invocation.arguments().texts(OPTIMIZER)) {
            if (Notation.gives(optimizer.kind(), text, Optimizer.LEARNING_RATE)) {
                throw CommandException.usage(OPTIMIZER.spelling() + " and " + LEARNING_RATE.spelling()
                        + " both give a step size", "leave out one of the two");
            }
        }
        return optimizer.withLearningRate(invocation.get(LEARNING_RATE));
    }
}
