package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Option;
import dev.hourglass.optimizer.Adam;
import dev.hourglass.remedy.Setting;
import dev.hourglass.schedule.ConstantRate;
import java.util.List;

/** The options that say how weights follow their gradients; their defaults are those of
 * {@link dev.hourglass.nn.Descent}. */
final class DescentOptions {
    private static final Option<Object> OPTIMIZER = SettingOption.of(Setting.OPTIMIZER, "NAME[:X]",
            "how weights follow gradients").orElse(new Adam());
    private static final Option<Object> LEARNING_RATE = SettingOption.of(Setting.LEARNING_RATE, "X",
            "step size of the optimizer (default: the recipe's; of the tutorial, or with --optimizer, the optimizer's"
                    + " own, 0.001 of adam)");
    private static final Option<Object> SCHEDULE = SettingOption.of(Setting.SCHEDULE, "NAME[:X]",
            "how the step size changes").orElse(new ConstantRate());
    private static final Option<Object> CLIP_VALUE = SettingOption.of(Setting.CLIP_VALUE, "X",
            "the farthest from 0 that any number of a gradient may be (default: no bound)");
    private static final Option<Object> CLIP_NORM = SettingOption.of(Setting.CLIP_NORM, "X",
            "the greatest norm of all gradients together; keeps long steps from breaking what was learned"
                    + " (default: no bound)");

    /** All of them, in the order of the help. */
    static final List<Option<?>> ALL = List.of(OPTIMIZER, LEARNING_RATE, SCHEDULE, CLIP_VALUE, CLIP_NORM);

    private DescentOptions() {
    }
}
