package dev.hourglass.bench;

import org.openjdk.jmh.annotations.Param;

/** The sum of squared errors in float64, and its gradient in float32. */
public class SquaredErrorBenchmark extends LayerBenchmark {
    /** Which of the two. */
    @Param
    public Direction direction;

    @Override
    LayerOperation operation() {
        return direction == Direction.FORWARD ? LayerOperation.SQUARED_ERROR
                : LayerOperation.SQUARED_ERROR_GRADIENT;
    }
}
