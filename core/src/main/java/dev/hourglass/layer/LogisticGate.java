package dev.hourglass.layer;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;

import dev.hourglass.kernel.Elementwise;
import dev.hourglass.kernel.FloatExponential;
import dev.hourglass.kernel.View;
import jdk.incubator.vector.FloatVector;

/**
 * The arithmetic of {@code y = x s(g)}, where s is the logistic function and {@code g = linear * x + cubic * x^3}, and
 * of its derivative {@code s(g) (1 + x (1 - s(g)) g')}.
 *
 * <p>s is computed as e^g / (1 + e^g) and 1 - s as 1 / (1 + e^g), so that neither loses digits when it is small.
 */
final class LogisticGate {
    /** Below this x, s is 0 in float32 for every gate with a slope of 1 or more; an infinite x would make NaN of 0. */
    private static final float LOWEST = -104;
    /** Above this g, s is 1 in float32, and 1 - s is too little to be seen in the derivative. */
    private static final float HIGHEST = 40;

    private LogisticGate() {
    }

    /** One number after the other. */
    record Scalars(float linear, float cubic) implements KeptDerivative.Scalars {
        @Override
        public float value(float x) {
            float power = power(within(x));
            return (x < LOWEST ? LOWEST : x) * (power / (power + 1));
        }

        @Override
        public float derivative(float x) {
            float within = within(x);
            float power = power(within);
            float slope = Math.fma(3 * cubic, within * within, linear);
            return Math.fma(within / (power + 1), slope, 1) * (power / (power + 1));
        }

        private static float within(float x) {
            float above = x < LOWEST ? LOWEST : x;
            return above > HIGHEST ? HIGHEST : above;
        }

        /** e^g, below infinity. */
        private float power(float x) {
            float gate = x * Math.fma(cubic, x * x, linear);
            return FloatExponential.exp(gate > HIGHEST ? HIGHEST : gate);
        }
    }

    /** The same on vectors. */
    record Vectors(float linear, float cubic) implements KeptDerivative.Vectors {
        private static final Elementwise EXP = FloatExponential.vector();

        @Override
        public void forward(int rows, int width, View x, View y, View scratch) {
            gates(rows, width, x, scratch);
            EXP.run(rows, width, scratch, scratch);
            for (int i = 0; i < rows; i++) {
                int from = x.at(i, 0);
                int at = scratch.at(i, 0);
                int to = y.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector number = fromArray(SPECIES, x.array(), from + j);
                    FloatVector power = fromArray(SPECIES, scratch.array(), at + j);
                    power.div(power.add(1)).mul(number.blend(LOWEST, number.compare(LT, LOWEST)))
                            .intoArray(y.array(), to + j);
                }
            }
        }

        @Override
        public void forward(int rows, int width, View x, View y, View derivative, View scratch) {
            gates(rows, width, x, scratch);
            EXP.run(rows, width, scratch, scratch);
            for (int i = 0; i < rows; i++) {
                int from = x.at(i, 0);
                int at = scratch.at(i, 0);
                int to = y.at(i, 0);
                int kept = derivative.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector number = fromArray(SPECIES, x.array(), from + j);
                    FloatVector power = fromArray(SPECIES, scratch.array(), at + j);
                    FloatVector above = number.blend(LOWEST, number.compare(LT, LOWEST));
                    FloatVector within = above.blend(HIGHEST, above.compare(GT, HIGHEST));
                    FloatVector sum = power.add(1);
                    FloatVector open = power.div(sum);
                    FloatVector slope = within.mul(within).fma(broadcast(SPECIES, 3 * cubic),
                            broadcast(SPECIES, linear));
                    open.mul(above).intoArray(y.array(), to + j);
                    within.div(sum).fma(slope, broadcast(SPECIES, 1)).mul(open)
                            .intoArray(derivative.array(), kept + j);
                }
            }
        }

        /** Writes g. */
        private void gates(int rows, int width, View x, View gate) {
            for (int i = 0; i < rows; i++) {
                int from = x.at(i, 0);
                int to = gate.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector number = fromArray(SPECIES, x.array(), from + j);
                    FloatVector above = number.blend(LOWEST, number.compare(LT, LOWEST));
                    FloatVector within = above.blend(HIGHEST, above.compare(GT, HIGHEST));
                    FloatVector g = within.mul(within).fma(broadcast(SPECIES, cubic), broadcast(SPECIES, linear))
                            .mul(within);
                    g.blend(HIGHEST, g.compare(GT, HIGHEST)).intoArray(gate.array(), to + j);
                }
            }
        }
    }
}
