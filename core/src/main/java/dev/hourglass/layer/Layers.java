package dev.hourglass.layer;

import dev.hourglass.registry.Registry;
import java.util.List;

/** The layers that there are. */
public final class Layers {
    /** Functions of one number. */
    public static final Registry<Activation> ACTIVATIONS = new Registry<>("activation", List.of(
            LeakyReLU.KIND,
            ReLU.KIND,
            ELU.KIND,
            SELU.KIND,
            GELU.KIND,
            SiLU.KIND,
            Tanh.KIND,
            Sigmoid.KIND,
            Softplus.KIND,
            Linear.KIND));

    /** What rows go through in training on their way in, so that a network learns to mend them. */
    public static final Registry<Layer> CORRUPTIONS = new Registry<>("noise", List.of(
            GaussianCorruption.KIND,
            MaskingNoise.KIND,
            SwapNoise.KIND));

    /** All of them. */
    public static final Registry<Layer> REGISTRY = new Registry<Layer>("layer", List.of(
            Dense.KIND,
            BatchNormalization.KIND,
            Dropout.KIND,
            GaussianNoise.KIND,
            ActivityRegularization.KIND))
            .withAll(CORRUPTIONS.kinds())
            .withAll(ACTIVATIONS.kinds());

    /** All of them, and those of networks in use alone, which nobody trains: what files of encoders may have. */
    public static final Registry<Layer> IN_USE = REGISTRY.withAll(List.of(RadialBasis.KIND));

    private Layers() {
    }
}
