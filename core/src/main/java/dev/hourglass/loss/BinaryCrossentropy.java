package dev.hourglass.loss;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.FloatVector.zero;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;

import dev.hourglass.kernel.Elementwise;
import dev.hourglass.kernel.FloatLog1p;
import dev.hourglass.kernel.FloatLogarithm;
import dev.hourglass.kernel.VectorWidth;
import dev.hourglass.kernel.View;
import dev.hourglass.registry.Kind;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The mean of {@code -t log(p) - (1 - t) log(1 - p)} for outputs p and targets t that are shares, from 0 to 1. Outputs
 * have to come from a sigmoid: p is clipped to 1e-7 to 1 - 1e-7, the latter 1 - 2^-23 in float32, as Keras does, and
 * from clipped outputs nothing is learned.
 *
 * <p>Its gradient is {@code (p - t) / (p * (1 - p)) / (rows * columns)}, 0 where p is clipped.
 *
 * <p>Targets beyond 0 and 1 count as 0 and 1, which is not so in Keras: rows that were not learned from can lie outside
 * the range of those that were, and the formula would give them losses below 0, without an end.
 *
 * <p>Accuracy: logarithms are within 1.45 ulp, also that of 1 - p for a small p; with three roundings more the error
 * of a sum is at most 6 * 2^-24 of it, and a little for the sum itself. A gradient takes seven roundings at most.
 */
public record BinaryCrossentropy() implements ElementLoss {
    /** How it is known. */
    public static final Kind<BinaryCrossentropy> KIND = new Kind<>("BinaryCrossentropy",
            List.of("bce", "binary_crossentropy"), List.of(), settings -> new BinaryCrossentropy());

    private static final float LEAST = 1e-7f;
    private static final float GREATEST = 1 - LEAST;

    @Override
    public Kind<BinaryCrossentropy> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of();
    }

    @Override
    public boolean needsShares() {
        return true;
    }

    @Override
    @SuppressWarnings("exports")
    public LossKernel scalars() {
        return new Scalars();
    }

    @Override
    @SuppressWarnings("exports")
    public LossKernel vectors() {
        return new Vectors();
    }

    /** Two logarithms of each element, piece after piece of a row, which stays in the first-level cache. */
    private abstract static class Pieces implements LossKernel {
        private static final int PIECE = 256;

        /** What the logarithm is to be taken of, and then the logarithm: of p, and of 1 - p. */
        final float[] logs = new float[PIECE];
        final float[] complementLogs = new float[PIECE];
        private final View ofLogs = View.ofRows(logs, 0, PIECE);
        private final View ofComplementLogs = View.ofRows(complementLogs, 0, PIECE);
        private final Elementwise log;
        private final Elementwise log1p;

        Pieces(Elementwise log, Elementwise log1p) {
            this.log = log;
            this.log1p = log1p;
        }

        @Override
        public final void errors(int rows, int width, View output, View target, View errors) {
            for (int i = 0; i < rows; i++) {
                for (int first = 0; first < width; first += PIECE) {
                    int count = Math.min(PIECE, width - first);
                    clip(count, output.array(), output.at(i, first));
                    log.run(1, count, ofLogs, ofLogs);
                    log1p.run(1, count, ofComplementLogs, ofComplementLogs);
                    combine(count, target.array(), target.at(i, first), errors.array(), errors.at(i, first));
                }
            }
        }

        /** Puts p and -p, clipped, where their logarithms are to be. */
        abstract void clip(int count, float[] output, int from);

        /** Makes errors of logarithms and targets. */
        abstract void combine(int count, float[] target, int wanted, float[] errors, int to);
    }

    private static final class Scalars extends Pieces {
        Scalars() {
            super(FloatLogarithm.scalar(), FloatLog1p.scalar());
        }

        private static float clipped(float value, float least, float greatest) {
            return value < least ? least : value > greatest ? greatest : value;
        }

        @Override
        void clip(int count, float[] output, int from) {
            for (int j = 0; j < count; j++) {
                float p = clipped(output[from + j], LEAST, GREATEST);
                logs[j] = p;
                complementLogs[j] = -p;
            }
        }

        @Override
        void combine(int count, float[] target, int wanted, float[] errors, int to) {
            for (int j = 0; j < count; j++) {
                float t = clipped(target[wanted + j], 0, 1);
                errors[to + j] = -Math.fma(t, logs[j], (1 - t) * complementLogs[j]);
            }
        }

        @Override
        public void gradient(int rows, int width, float factor, View output, View target, View gradient) {
            for (int i = 0; i < rows; i++) {
                int from = output.at(i, 0);
                int wanted = target.at(i, 0);
                int to = gradient.at(i, 0);
                for (int j = 0; j < width; j++) {
                    float p = output.array()[from + j];
                    float t = clipped(target.array()[wanted + j], 0, 1);
                    boolean isClipped = p < LEAST || p > GREATEST;
                    gradient.array()[to + j] = isClipped ? 0 : (p - t) / ((1 - p) * p) * factor;
                }
            }
        }
    }

    private static final class Vectors extends Pieces {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        Vectors() {
            super(FloatLogarithm.vector(), FloatLog1p.vector());
        }

        @Override
        void clip(int count, float[] output, int from) {
            for (int j = 0; j < count; j += SPECIES.length()) {
                FloatVector value = fromArray(SPECIES, output, from + j);
                FloatVector p = value.blend(GREATEST, value.compare(GT, GREATEST))
                        .blend(LEAST, value.compare(LT, LEAST));
                p.intoArray(logs, j);
                p.neg().intoArray(complementLogs, j);
            }
        }

        @Override
        void combine(int count, float[] target, int wanted, float[] errors, int to) {
            for (int j = 0; j < count; j += SPECIES.length()) {
                FloatVector value = fromArray(SPECIES, target, wanted + j);
                FloatVector t = value.blend(1, value.compare(GT, 1)).blend(0, value.compare(LT, 0));
                FloatVector rest = broadcast(SPECIES, 1).sub(t).mul(fromArray(SPECIES, complementLogs, j));
                t.fma(fromArray(SPECIES, logs, j), rest).neg().intoArray(errors, to + j);
            }
        }

        @Override
        public void gradient(int rows, int width, float factor, View output, View target, View gradient) {
            for (int i = 0; i < rows; i++) {
                int from = output.at(i, 0);
                int wanted = target.at(i, 0);
                int to = gradient.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector p = fromArray(SPECIES, output.array(), from + j);
                    FloatVector value = fromArray(SPECIES, target.array(), wanted + j);
                    FloatVector t = value.blend(1, value.compare(GT, 1)).blend(0, value.compare(LT, 0));
                    FloatVector slope = p.sub(t).div(broadcast(SPECIES, 1).sub(p).mul(p)).mul(factor);
                    slope.blend(zero(SPECIES), p.compare(LT, LEAST).or(p.compare(GT, GREATEST)))
                            .intoArray(gradient.array(), to + j);
                }
            }
        }
    }
}
