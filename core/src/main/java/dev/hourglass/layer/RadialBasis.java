package dev.hourglass.layer;

import dev.hourglass.initializer.Constant;
import dev.hourglass.kernel.FloatExponential;
import dev.hourglass.kernel.SquaredDistances;
import dev.hourglass.number.Ranges;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * How near rows are to landmarks: {@code y = exp(-gamma |x - l|^2)}, the radial basis function kernel. For networks in
 * use alone, whose landmarks were chosen without training.
 *
 * <p>Differences, not products, are summed up, so that the error of the exponent is a few roundings of it: where y is
 * above 1e-6, it is within 1e-5 of itself for up to 100 columns, as tests find.
 *
 * @param units landmarks, 1 or more
 * @param gamma of the kernel, above 0
 */
public record RadialBasis(int units, double gamma) implements Layer, Mixture {
    /** How it is known. */
    public static final Kind<RadialBasis> KIND = new Kind<>("RadialBasis", List.of("radial_basis"),
            List.of(Parameter.integer("units"), Parameter.real("gamma")),
            settings -> new RadialBasis(settings.integer("units"), settings.real("gamma")));

    /**
     * Refuses a layer without landmarks.
     *
     * @param units landmarks
     * @param gamma of the kernel
     */
    public RadialBasis {
        if (units < 1) {
            throw new IllegalArgumentException("a RadialBasis layer needs 1 unit or more, found " + units);
        }
        Ranges.requirePositive("gamma", gamma);
    }

    @Override
    public Kind<RadialBasis> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(units, gamma);
    }

    @Override
    public int outputs(int inputs) {
        return units;
    }

    /** A landmark a column. */
    @Override
    public List<Tensor> tensors(int inputs) {
        return List.of(Tensor.matrix("landmarks", inputs, units, Constant.ZEROS));
    }

    @Override
    public Optional<Columnwise> columnwise() {
        return Optional.empty();
    }

    @Override
    @SuppressWarnings("exports")
    public Optional<Mixture> mixture() {
        return Optional.of(this);
    }

    @Override
    public boolean givesShares() {
        return true;
    }

    @Override
    public boolean reachesAllNumbers() {
        return false;
    }

    @Override
    @SuppressWarnings("exports")
    public InferencePass inference(Block block) {
        float factor = (float) -gamma;
        return rows -> {
            SquaredDistances.KERNEL.run(rows, block.width(), block.inputs(), block.x(), block.kernel(), factor,
                    block.y());
            FloatExponential.KERNEL.run(rows, block.width(), block.y(), block.y());
            block.y().fromColumn(block.columns()).clear(rows, block.width() - block.columns());
        };
    }
}
