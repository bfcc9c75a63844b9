package dev.hourglass.bench.peers;

import java.util.List;
import java.util.Optional;

/**
 * One line of the table.
 *
 * @param group    of lines that are judged together
 * @param work     what was done
 * @param gigaflop how much that is, in thousand millions of floating-point operations
 * @param timings  of all sides, the engine's first
 */
record Row(String group, String work, double gigaflop, List<Timing> timings) {
    /** {@return the engine's times} */
    Timing ours() {
        return timings.get(0);
    }

    /** {@return the times of a side, nothing if it did not take part} */
    Optional<Timing> of(String side) {
        return timings.stream().filter(timing -> timing.name().equals(side)).findFirst();
    }

    /** {@return GFLOP/s by the median time} */
    double speed(Timing timing) {
        return gigaflop / timing.median();
    }

    /** {@return how many times as fast as a side the engine is} */
    double ratio(Timing side) {
        return side.ratioTo(ours());
    }
}
