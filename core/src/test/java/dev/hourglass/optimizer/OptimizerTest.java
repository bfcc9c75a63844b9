package dev.hourglass.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.hourglass.registry.Parameter;
import java.util.List;
import java.util.stream.Collectors;
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

    /** Begun with none of its parameters as it is usually, so that one which fell back to that would show. */
    @ParameterizedTest
    @MethodSource("names")
    void anotherStepSizeKeepsEachParameter(String name) {
        Optimizer usual = Optimizers.REGISTRY.parse(name);
        Optimizer changed = Optimizers.REGISTRY.parse(name + usual.kind().parameters().stream()
                .map(parameter -> ":" + parameter.name() + "=" + unusual(parameter)).collect(Collectors.joining()));
        for (int i = 0; i < usual.values().size(); i++) {
            assertNotEquals(usual.values().get(i), changed.values().get(i), name);
        }
        Optimizer other = changed.withLearningRate(0.25);
        assertEquals(0.25, other.learningRate());
        assertEquals(changed, other.withLearningRate(changed.learningRate()));
    }

    private static Object unusual(Parameter parameter) {
        return parameter.type() == Parameter.Type.TRUTH ? !(Boolean) parameter.usual().orElseThrow() : 0.375;
    }
}
