package dev.hourglass.bench;

import org.openjdk.jmh.annotations.Param;

/** The activation, and its gradient. */
public class LeakyReLUBenchmark extends LayerBenchmark {
    /** Which of the two. */
    @Param
    public Direction direction;

    @Override
    LayerOperation operation() {
        return direction == Direction.FORWARD ? LayerOperation.LEAKY_RELU
                : LayerOperation.LEAKY_RELU_GRADIENT;
    }
}
