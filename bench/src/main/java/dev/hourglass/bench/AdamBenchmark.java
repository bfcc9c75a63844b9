package dev.hourglass.bench;

/** A step of the optimizer on as many numbers as the batch has. */
public class AdamBenchmark extends LayerBenchmark {
    @Override
    LayerOperation operation() {
        return LayerOperation.ADAM;
    }
}
