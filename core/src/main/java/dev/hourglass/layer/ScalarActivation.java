package dev.hourglass.layer;

import dev.hourglass.kernel.View;

/** The arithmetic of an activation in plain Java, one number after the other. */
interface ScalarActivation extends ActivationKernel {

    /** {@return f(x)} */
    float value(float x);

    /** {@return dx = f'(x) dy, from what {@link ActivationKernel#backward} is given} */
    float gradient(float kept, float dy);

    @Override
    default void forward(int rows, int width, View x, View y, View scratch) {
        for (int i = 0; i < rows; i++) {
            int from = x.at(i, 0);
            int to = y.at(i, 0);
            for (int j = 0; j < width; j++) {
                y.array()[to + j] = value(x.array()[from + j]);
            }
        }
    }

    @Override
    default void backward(int rows, int width, View kept, View gradient, View scratch) {
        for (int i = 0; i < rows; i++) {
            int from = kept.at(i, 0);
            int to = gradient.at(i, 0);
            for (int j = 0; j < width; j++) {
                gradient.array()[to + j] = gradient(kept.array()[from + j], gradient.array()[to + j]);
            }
        }
    }
}
