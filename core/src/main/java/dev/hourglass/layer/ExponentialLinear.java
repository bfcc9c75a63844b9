package dev.hourglass.layer;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;

import dev.hourglass.kernel.Elementwise;
import dev.hourglass.kernel.FloatExpm1;
import dev.hourglass.kernel.VectorWidth;
import dev.hourglass.kernel.View;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The arithmetic of {@code y = x > 0 ? slope * x : depth * (e^x - 1)}. The derivative is the slope where y is above a
 * bend, else {@code y + depth}: a bend of 0 makes 0 a part of the curve, one just below 0 a part of the line.
 */
final class ExponentialLinear {
    private ExponentialLinear() {
    }

    /** One number after the other. */
    record Scalars(float slope, float depth, float bend) implements ScalarActivation {
        @Override
        public float value(float x) {
            return x > 0 ? slope * x : depth * FloatExpm1.expm1(x);
        }

        @Override
        public float gradient(float kept, float dy) {
            return (kept > bend ? slope : kept + depth) * dy;
        }
    }

    /** The same on vectors. */
    record Vectors(float slope, float depth, float bend) implements ActivationKernel {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
        private static final Elementwise EXPM1 = FloatExpm1.vector();

        @Override
        public void forward(int rows, int width, View x, View y, View scratch) {
            EXPM1.run(rows, width, x, scratch);
            for (int i = 0; i < rows; i++) {
                int from = x.at(i, 0);
                int power = scratch.at(i, 0);
                int to = y.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector number = fromArray(SPECIES, x.array(), from + j);
                    FloatVector curve = fromArray(SPECIES, scratch.array(), power + j).mul(depth);
                    curve.blend(number.mul(slope), number.compare(GT, 0)).intoArray(y.array(), to + j);
                }
            }
        }

        @Override
        public void backward(int rows, int width, View kept, View gradient, View scratch) {
            for (int i = 0; i < rows; i++) {
                int from = kept.at(i, 0);
                int to = gradient.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector output = fromArray(SPECIES, kept.array(), from + j);
                    output.add(depth).blend(slope, output.compare(GT, bend))
                            .mul(fromArray(SPECIES, gradient.array(), to + j)).intoArray(gradient.array(), to + j);
                }
            }
        }
    }
}
