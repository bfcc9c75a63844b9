package dev.hourglass.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerTest {
    static List<String> names() {
        return Optimizers.REGISTRY.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void anyTakesAnotherStepSizeAndStaysTheSameElse(String name) {
        Optimizer usual = Optimizers.REGISTRY.parse(name);
        Optimizer other = usual.withLearningRate(0.25);
        assertEquals(0.25, other.learningRate());
        assertEquals(usual, other.withLearningRate(usual.learningRate()));
    }
}
