package dev.hourglass.bench;

import org.openjdk.jmh.annotations.Param;

/** Batch normalization with the statistics of the batch, and its gradient. */
public class BatchNormalizationBenchmark extends LayerBenchmark {
    /** Which of the two. */
    @Param
    public Direction direction;

    @Override
    LayerOperation operation() {
        return direction == Direction.FORWARD ? LayerOperation.BATCH_NORMALIZATION
                : LayerOperation.BATCH_NORMALIZATION_GRADIENT;
    }
}
