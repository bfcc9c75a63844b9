package dev.hourglass.loss;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.FloatVector.zero;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.LT;

import dev.hourglass.kernel.VectorWidth;
import dev.hourglass.kernel.View;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * The arithmetic of the cross-entropy of one group of columns, of which each implementation gives the same bits.
 * Columns and rows are exchanged: a view's row holds one column of the group, {@code count} rows of the table long,
 * so that many rows are computed at a time however narrow a group is, and a sum over a group is one chain from left
 * to right.
 *
 * <p>{@code count} is a multiple of 16. Shares are targets, those below 0 taken for 0. Nothing is checked, nothing is
 * allocated.
 */
interface GroupKernel {

    /**
     * Subtracts the greatest logit of each row of the table, so that exponentials are 1 at most.
     *
     * @param width   columns of the group
     * @param count   rows of the table
     * @param logits  width x count
     * @param shifted width x count, written: 0 or below
     */
    void shift(int width, int count, View logits, View shifted);

    /**
     * Sums up shares, and how far logits are below the greatest times their shares.
     *
     * @param width     columns of the group
     * @param count     rows of the table
     * @param shifted   width x count
     * @param target    width x count
     * @param shares    1 x count, written
     * @param distances 1 x count, written
     */
    void distances(int width, int count, View shifted, View target, View shares, View distances);

    /**
     * Sums up exponentials but for one of the greatest, which is 1.
     *
     * @param width        columns of the group
     * @param count        rows of the table
     * @param exponentials width x count
     * @param others       1 x count, written
     */
    void others(int width, int count, View exponentials, View others);

    /**
     * Puts cross-entropies together.
     *
     * @param count     of numbers
     * @param shares    count numbers
     * @param logs      count numbers: the logarithm of the sum of exponentials
     * @param distances count numbers
     * @param errors    count numbers, written; may be one of the others
     */
    void errors(int count, View shares, View logs, View distances, View errors);

    /**
     * The gradient by the logits: {@code (softmax * sum(shares) - share) * factor}.
     *
     * @param width        columns of the group
     * @param count        rows of the table
     * @param factor       1 / (rows * columns) of the whole batch
     * @param exponentials width x count
     * @param target       width x count
     * @param gradient     width x count, written
     */
    void gradient(int width, int count, float factor, View exponentials, View target, View gradient);

    /** Number after number. */
    final class Scalars implements GroupKernel {
        private static float share(float target) {
            return target < 0 ? 0 : target;
        }

        @Override
        public void shift(int width, int count, View logits, View shifted) {
            for (int i = 0; i < count; i++) {
                float greatest = Float.NEGATIVE_INFINITY;
                for (int j = 0; j < width; j++) {
                    float logit = logits.array()[logits.at(j, i)];
                    greatest = logit < greatest ? greatest : logit;
                }
                for (int j = 0; j < width; j++) {
                    shifted.array()[shifted.at(j, i)] = logits.array()[logits.at(j, i)] - greatest;
                }
            }
        }

        @Override
        public void distances(int width, int count, View shifted, View target, View shares, View distances) {
            for (int i = 0; i < count; i++) {
                float sum = 0;
                float distance = 0;
                for (int j = 0; j < width; j++) {
                    float share = share(target.array()[target.at(j, i)]);
                    sum += share;
                    distance = Math.fma(-shifted.array()[shifted.at(j, i)], share, distance);
                }
                shares.array()[shares.at(0, i)] = sum;
                distances.array()[distances.at(0, i)] = distance;
            }
        }

        @Override
        public void others(int width, int count, View exponentials, View others) {
            for (int i = 0; i < count; i++) {
                float ones = 0;
                float rest = 0;
                for (int j = 0; j < width; j++) {
                    float exponential = exponentials.array()[exponentials.at(j, i)];
                    ones += exponential == 1 ? 1 : 0;
                    rest += exponential == 1 ? 0 : exponential;
                }
                others.array()[others.at(0, i)] = ones - 1 + rest;
            }
        }

        @Override
        public void errors(int count, View shares, View logs, View distances, View errors) {
            for (int i = 0; i < count; i++) {
                errors.array()[errors.at(0, i)] = Math.fma(logs.array()[logs.at(0, i)], shares.array()[shares.at(0, i)],
                        distances.array()[distances.at(0, i)]);
            }
        }

        @Override
        public void gradient(int width, int count, float factor, View exponentials, View target, View gradient) {
            for (int i = 0; i < count; i++) {
                float shares = 0;
                float sum = 0;
                for (int j = 0; j < width; j++) {
                    shares += share(target.array()[target.at(j, i)]);
                    sum += exponentials.array()[exponentials.at(j, i)];
                }
                float scale = shares / sum;
                for (int j = 0; j < width; j++) {
                    float probability = exponentials.array()[exponentials.at(j, i)] * scale;
                    gradient.array()[gradient.at(j, i)] =
                            (probability - share(target.array()[target.at(j, i)])) * factor;
                }
            }
        }
    }

    /** As many rows of the table at a time as a vector has lanes. */
    final class Vectors implements GroupKernel {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        public void shift(int width, int count, View logits, View shifted) {
            for (int i = 0; i < count; i += SPECIES.length()) {
                FloatVector greatest = broadcast(SPECIES, Float.NEGATIVE_INFINITY);
                for (int j = 0; j < width; j++) {
                    FloatVector logit = fromArray(SPECIES, logits.array(), logits.at(j, i));
                    greatest = logit.blend(greatest, logit.compare(LT, greatest));
                }
                for (int j = 0; j < width; j++) {
                    fromArray(SPECIES, logits.array(), logits.at(j, i)).sub(greatest)
                            .intoArray(shifted.array(), shifted.at(j, i));
                }
            }
        }

        @Override
        public void distances(int width, int count, View shifted, View target, View shares, View distances) {
            for (int i = 0; i < count; i += SPECIES.length()) {
                FloatVector sum = zero(SPECIES);
                FloatVector distance = zero(SPECIES);
                for (int j = 0; j < width; j++) {
                    FloatVector wanted = fromArray(SPECIES, target.array(), target.at(j, i));
                    FloatVector share = wanted.blend(0, wanted.compare(LT, 0));
                    sum = share.add(sum);
                    distance = fromArray(SPECIES, shifted.array(), shifted.at(j, i)).neg().fma(share, distance);
                }
                sum.intoArray(shares.array(), shares.at(0, i));
                distance.intoArray(distances.array(), distances.at(0, i));
            }
        }

        @Override
        public void others(int width, int count, View exponentials, View others) {
            for (int i = 0; i < count; i += SPECIES.length()) {
                FloatVector ones = zero(SPECIES);
                FloatVector rest = zero(SPECIES);
                for (int j = 0; j < width; j++) {
                    FloatVector exponential = fromArray(SPECIES, exponentials.array(), exponentials.at(j, i));
                    VectorMask<Float> isOne = exponential.compare(EQ, 1);
                    ones = zero(SPECIES).blend(1, isOne).add(ones);
                    rest = exponential.blend(0, isOne).add(rest);
                }
                broadcast(SPECIES, -1).add(ones).add(rest).intoArray(others.array(), others.at(0, i));
            }
        }

        @Override
        public void errors(int count, View shares, View logs, View distances, View errors) {
            for (int i = 0; i < count; i += SPECIES.length()) {
                fromArray(SPECIES, logs.array(), logs.at(0, i))
                        .fma(fromArray(SPECIES, shares.array(), shares.at(0, i)),
                                fromArray(SPECIES, distances.array(), distances.at(0, i)))
                        .intoArray(errors.array(), errors.at(0, i));
            }
        }

        @Override
        public void gradient(int width, int count, float factor, View exponentials, View target, View gradient) {
            for (int i = 0; i < count; i += SPECIES.length()) {
                FloatVector shares = zero(SPECIES);
                FloatVector sum = zero(SPECIES);
                for (int j = 0; j < width; j++) {
                    FloatVector wanted = fromArray(SPECIES, target.array(), target.at(j, i));
                    shares = wanted.blend(0, wanted.compare(LT, 0)).add(shares);
                    sum = fromArray(SPECIES, exponentials.array(), exponentials.at(j, i)).add(sum);
                }
                FloatVector scale = zero(SPECIES).add(shares).div(sum);
                for (int j = 0; j < width; j++) {
                    FloatVector wanted = fromArray(SPECIES, target.array(), target.at(j, i));
                    fromArray(SPECIES, exponentials.array(), exponentials.at(j, i)).mul(scale)
                            .sub(wanted.blend(0, wanted.compare(LT, 0))).mul(factor)
                            .intoArray(gradient.array(), gradient.at(j, i));
                }
            }
        }
    }
}
