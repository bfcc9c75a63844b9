package dev.hourglass.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.layer.Layers;
import dev.hourglass.loss.Losses;
import dev.hourglass.optimizer.Optimizers;
import dev.hourglass.registry.Kind;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation passes every check; and every check fails where it should. */
class BatteryTest {
    static Stream<Arguments> pairs() {
        return Operations.all().stream()
                .flatMap(operation -> Stream.of(Check.values()).map(check -> Arguments.of(operation, check)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pairs")
    void everyOperationPasses(Operation operation, Check check) {
        check.on(operation);
    }

    @Test
    void everyRegisteredKindIsInTheList() {
        Set<String> names = Operations.all().stream().map(Operation::name).collect(Collectors.toSet());
        assertEquals(Operations.all().size(), names.size(), "names are unique");
        Stream.of(Layers.ACTIVATIONS, Optimizers.REGISTRY).flatMap(registry ->
                registry.kinds().stream()).map(Kind::name)
                .forEach(name -> assertTrue(names.contains(name), () -> name
                + " is missing in " + new TreeSet<>(names)));
        assertTrue(names.contains(Losses.REGISTRY.kinds().get(0).name()), "losses, too");
    }

    @ParameterizedTest
    @EnumSource
    void aCheckFailsWhereItShould(Check check) {
        assertThrows(AssertionError.class, () -> check.on(WrongOperations.of(check)));
    }

    @ParameterizedTest
    @EnumSource
    void aRightOperationPasses(Check check) {
        check.on(WrongOperations.identity(WrongOperations.COPY));
    }
}
