package dev.hourglass.layer;

import dev.hourglass.kernel.View;
import dev.hourglass.registry.Kind;
import java.util.List;
import java.util.Optional;

/**
 * The identity {@code y = x}, Keras's {@code Activation("linear")}: for where an activation is asked for and none is
 * wanted, such as at the output of a network whose targets may be any number.
 */
public record Linear() implements Activation {
    /** How it is known. */
    public static final Kind<Linear> KIND =
            new Kind<>("Linear", List.of("linear"), List.of(), settings -> new Linear());

    @Override
    public Kind<Linear> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of();
    }

    /** The derivative is 1 everywhere. */
    @Override
    public boolean needsOutput() {
        return false;
    }

    @Override
    @SuppressWarnings("exports")
    public ActivationKernel scalars() {
        return new Copy();
    }

    @Override
    @SuppressWarnings("exports")
    public ActivationKernel vectors() {
        return new Copy();
    }

    @Override
    @SuppressWarnings("exports")
    public Optional<InferencePass> inference(ColumnBlock block) {
        return Optional.empty();
    }

    /** Numbers only move where the output lies elsewhere; gradients never do. */
    private record Copy() implements ActivationKernel {
        @Override
        public void forward(int rows, int width, View x, View y, View scratch) {
            if (x.array() == y.array() && x.offset() == y.offset()) {
                return;
            }
            for (int i = 0; i < rows; i++) {
                System.arraycopy(x.array(), x.at(i, 0), y.array(), y.at(i, 0), width);
            }
        }

        @Override
        public void backward(int rows, int width, View kept, View gradient, View scratch) {
        }
    }
}
