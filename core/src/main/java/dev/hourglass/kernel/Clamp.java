package dev.hourglass.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** {@code x = min(max(x, -bound), bound)}, element by element; NaN stays NaN. */
public interface Clamp {
    /** The one in use. */
    Clamp KERNEL = Kernels.CHOICE.isVector() ? new Vectors() : new Scalars();

    /**
     * Bounds some elements.
     *
     * @param from  the first, a multiple of {@link Padding#LANES}
     * @param end   the element after the last, also a multiple of it
     * @param bound above 0
     * @param x     element i is number i; changed
     */
    void run(int from, int end, float bound, View x);

    /** Element after element. */
    record Scalars() implements Clamp {
        @Override
        public void run(int from, int end, float bound, View x) {
            for (int i = x.offset() + from; i < x.offset() + end; i++) {
                float value = x.array()[i];
                x.array()[i] = value > bound ? bound : value < -bound ? -bound : value;
            }
        }
    }

    /** As many at a time as a vector has lanes. */
    record Vectors() implements Clamp {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        public void run(int from, int end, float bound, View x) {
            for (int i = x.offset() + from; i < x.offset() + end; i += SPECIES.length()) {
                FloatVector value = fromArray(SPECIES, x.array(), i);
                value.blend(broadcast(SPECIES, bound), value.compare(GT, bound))
                        .blend(broadcast(SPECIES, -bound), value.compare(LT, -bound)).intoArray(x.array(), i);
            }
        }
    }
}
