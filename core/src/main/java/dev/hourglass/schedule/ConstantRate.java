package dev.hourglass.schedule;

import dev.hourglass.registry.Kind;
import java.util.List;

/** The learning rate stays what it is. */
public record ConstantRate() implements Schedule {
    /** How it is known. */
    public static final Kind<ConstantRate> KIND = new Kind<>("Constant", List.of("constant"), List.of(),
            settings -> new ConstantRate());

    @Override
    public Kind<ConstantRate> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of();
    }

    @Override
    public boolean changesWithinEpochs() {
        return false;
    }

    @Override
    public double factor(Moment moment) {
        return 1;
    }
}
