package dev.hourglass.layer;

import dev.hourglass.initializer.Constant;
import dev.hourglass.initializer.GlorotUniform;
import dev.hourglass.initializer.Initializer;
import dev.hourglass.initializer.Initializers;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Notation;
import dev.hourglass.registry.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A fully connected layer: {@code y = x W + b}, with W of inputs x units and b of units, which begins at zero.
 *
 * @param units       columns that go out, 1 or more
 * @param initializer what W begins with
 */
public record Dense(int units, Initializer initializer) implements Layer {
    private static final GlorotUniform USUAL = new GlorotUniform();

    /** What stands for a colon within the initializer's notation, which is a value in that of the layer. */
    private static final char NESTED = '/';

    /** How it is known. */
    public static final Kind<Dense> KIND = new Kind<>("Dense", List.of("dense"),
            List.of(Parameter.integer("units"), Parameter.text("initializer", Notation.of(USUAL)).unlessUsual()),
            settings -> new Dense(settings.integer("units"),
                    Initializers.REGISTRY.parse(settings.text("initializer").replace(NESTED, ':'))));

    /**
     * Refuses a layer without units.
     *
     * @param units       columns that go out
     * @param initializer what W begins with
     */
    public Dense {
        Objects.requireNonNull(initializer, "initializer");
        if (units < 1) {
            throw new IllegalArgumentException("a Dense layer needs 1 unit or more, found " + units);
        }
    }

    /**
     * A layer that begins as Keras's: uniform within sqrt(6 / (inputs + units)).
     *
     * @param units columns that go out, 1 or more
     */
    public Dense(int units) {
        this(units, USUAL);
    }

    @Override
    public Kind<Dense> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(units, Notation.of(initializer).replace(':', NESTED));
    }

    @Override
    public int outputs(int inputs) {
        return units;
    }

    @Override
    public List<Tensor> tensors(int inputs) {
        return List.of(Tensor.matrix("kernel", inputs, units, initializer),
                Tensor.vector("bias", units, Constant.ZEROS));
    }

    @Override
    public Optional<Columnwise> columnwise() {
        return Optional.empty();
    }
}
