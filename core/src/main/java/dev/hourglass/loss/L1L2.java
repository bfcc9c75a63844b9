package dev.hourglass.loss;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.VectorWidth;
import dev.hourglass.kernel.View;
import dev.hourglass.number.Ranges;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The penalty {@code l1 * sum(|w|) + l2 * sum(w^2)}, as Keras's {@code L1L2}. Its gradient is
 * {@code fma(w, 2 * l2, g) + l1 * sign(w)}, with a sign of 0 at 0.
 *
 * @param l1 0 or more
 * @param l2 0 or more
 */
public record L1L2(double l1, double l2) implements Regularization {
    /** How it is known. */
    public static final Kind<L1L2> KIND = new Kind<>("L1L2", List.of("l1l2"),
            List.of(Parameter.real("l1", 0), Parameter.real("l2", 0)),
            settings -> new L1L2(settings.real("l1"), settings.real("l2")));

    /** No penalty. */
    public static final L1L2 NONE = new L1L2(0, 0);

    /**
     * Refuses numbers out of range.
     *
     * @param l1 0 or more
     * @param l2 0 or more
     */
    public L1L2 {
        Ranges.requireNotNegative("l1", l1);
        Ranges.requireNotNegative("l2", l2);
    }

    @Override
    public Kind<L1L2> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(l1, l2);
    }

    @Override
    public boolean isNone() {
        return l1 == 0 && l2 == 0;
    }

    @Override
    @SuppressWarnings("exports")
    public PenaltyKernel kernel() {
        return Kernels.CHOICE.isVector() ? vectors() : scalars();
    }

    /** {@return the arithmetic in plain Java} */
    @SuppressWarnings("exports")
    public PenaltyKernel scalars() {
        return new Scalars((float) l1, (float) (2 * l2));
    }

    /** {@return the same bits on vectors} */
    @SuppressWarnings("exports")
    public PenaltyKernel vectors() {
        return new Vectors((float) l1, (float) (2 * l2));
    }

    private record Scalars(float l1, float doubledL2) implements PenaltyKernel {
        @Override
        public void addGradient(int from, int end, View parameter, View gradient) {
            for (int i = from; i < end; i++) {
                float w = parameter.array()[parameter.offset() + i];
                float sign = w > 0 ? l1 : w < 0 ? -l1 : 0;
                int at = gradient.offset() + i;
                gradient.array()[at] = Math.fma(w, doubledL2, gradient.array()[at]) + sign;
            }
        }
    }

    private record Vectors(float l1, float doubledL2) implements PenaltyKernel {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        public void addGradient(int from, int end, View parameter, View gradient) {
            for (int i = from; i < end; i += SPECIES.length()) {
                FloatVector w = fromArray(SPECIES, parameter.array(), parameter.offset() + i);
                FloatVector sign = FloatVector.zero(SPECIES).blend(l1, w.compare(GT, 0)).blend(-l1, w.compare(LT, 0));
                w.fma(broadcast(SPECIES, doubledL2), fromArray(SPECIES, gradient.array(), gradient.offset() + i))
                        .add(sign).intoArray(gradient.array(), gradient.offset() + i);
            }
        }
    }
}
