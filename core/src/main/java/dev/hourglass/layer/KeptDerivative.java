package dev.hourglass.layer;

import static jdk.incubator.vector.FloatVector.fromArray;

import dev.hourglass.kernel.VectorWidth;
import dev.hourglass.kernel.View;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** What the kernels of activations that keep f'(x) have in common: their backward pass is one multiplication. */
final class KeptDerivative {
    private KeptDerivative() {
    }

    /** One number after the other. */
    interface Scalars extends ScalarActivation {

        /** {@return f'(x)} */
        float derivative(float x);

        @Override
        default float gradient(float kept, float dy) {
            return kept * dy;
        }

        @Override
        default void forward(int rows, int width, View x, View y, View derivative, View scratch) {
            for (int i = 0; i < rows; i++) {
                int from = x.at(i, 0);
                int to = y.at(i, 0);
                int kept = derivative.at(i, 0);
                for (int j = 0; j < width; j++) {
                    float number = x.array()[from + j];
                    derivative.array()[kept + j] = derivative(number);
                    y.array()[to + j] = value(number);
                }
            }
        }
    }

    /** The same on vectors. */
    interface Vectors extends ActivationKernel {
        /** The vectors in use. */
        VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        default void backward(int rows, int width, View kept, View gradient, View scratch) {
            for (int i = 0; i < rows; i++) {
                int from = kept.at(i, 0);
                int to = gradient.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector derivative = fromArray(SPECIES, kept.array(), from + j);
                    derivative.mul(fromArray(SPECIES, gradient.array(), to + j)).intoArray(gradient.array(), to + j);
                }
            }
        }
    }
}
