package dev.hourglass.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.initializer.Constant;
import dev.hourglass.initializer.Initializers;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layers;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.loss.Losses;
import dev.hourglass.loss.Regularizations;
import dev.hourglass.operation.Operations;
import dev.hourglass.optimizer.Adam;
import dev.hourglass.optimizer.Optimizers;
import dev.hourglass.schedule.Schedules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How parts are written, read and asked for by name. */
class NotationTest {
    static List<Registry<? extends Part>> registries() {
        return List.of(Layers.REGISTRY, Losses.REGISTRY, Regularizations.REGISTRY, Optimizers.REGISTRY,
                Schedules.REGISTRY, Initializers.REGISTRY);
    }

    @ParameterizedTest
    @MethodSource("registries")
    void whatIsWrittenIsReadBack(Registry<? extends Part> registry) {
        for (Part part : Operations.variants(registry)) {
            assertEquals(part, registry.parse(Notation.of(part)));
        }
    }

    @ParameterizedTest
    @MethodSource("registries")
    void theExampleOfAKindIsOne(Registry<? extends Part> registry) {
        for (Kind<? extends Part> kind : registry.kinds()) {
            assertEquals(kind, registry.parse(Notation.example(kind)).kind());
        }
    }

    @ParameterizedTest
    @MethodSource("registries")
    void noTwoKindsHaveOneName(Registry<? extends Part> registry) {
        List<String> names = new ArrayList<>();
        registry.kinds().forEach(kind -> names.addAll(kind.names()));
        assertEquals(names.stream().distinct().toList(), names);
        List<String> types = registry.kinds().stream().map(Kind::type).toList();
        assertEquals(types.stream().distinct().toList(), types);
    }

    /** Colons of the inner notation would end the value. */
    @Test
    void aPartWithinAPartIsReadBack() {
        Dense dense = new Dense(7, new Constant(0.1));
        assertEquals("dense:7:initializer=constant/0.1", Notation.of(dense));
        assertEquals(dense, Layers.REGISTRY.parse(Notation.of(dense)));
    }

    @Test
    void valuesStandInOrderOrByName() {
        assertEquals(new LeakyReLU(0.1), Layers.ACTIVATIONS.parse("leaky:0.1"));
        assertEquals(new Adam(0.01, 0.8, 0.999, 1e-7), Optimizers.REGISTRY.parse("adam:0.01:0.8"));
        assertEquals(new Adam(0.01, 0.8, 0.999, 1e-7), Optimizers.REGISTRY.parse("adam:beta1=0.8:learning_rate=1e-2"));
        assertEquals("adam:0.01:beta1=0.8", Notation.of(new Adam(0.01, 0.8, 0.999, 1e-7)));
        assertEquals("dense:7", Notation.of(new Dense(7)));
    }

    @Test
    void whatIsGivenIsKnown() {
        Kind<?> adam = Optimizers.REGISTRY.named("adam");
        assertTrue(Notation.gives(adam, "adam:0.01", "learning_rate"));
        assertTrue(Notation.gives(adam, "adam:beta1=0.8:learning_rate=0.001", "learning_rate"));
        assertFalse(Notation.gives(adam, "adam", "learning_rate"));
        assertFalse(Notation.gives(adam, "adam:beta1=0.8", "learning_rate"));
    }

    @Test
    void oneValueCanBeAnother() {
        Settings settings = new Adam().settings().with("beta1", 0.5);
        assertEquals(new Adam(0.001, 0.5, 0.999, 1e-7), Optimizers.REGISTRY.named("adam").of(settings));
        assertThrows(IllegalArgumentException.class, () -> new Adam().settings().with("rho", 0.5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "sgdd | there is no optimizer \"sgdd\"; did you mean \"sgd\"? There are adam, ",
        "nonsense | there is no optimizer \"nonsense\"; there are adam, ",
        "ADAM | there is no optimizer \"ADAM\"; did you mean \"adam\"? There are ",
        "sgd:0.1:0.9:true:7 | sgd takes learning_rate, momentum, nesterov, found \"7\"",
        "sgd:speed=1 | sgd takes learning_rate, momentum, nesterov, found \"speed\"",
        "sgd:0.1:learning_rate=0.2 | sgd is given learning_rate twice",
        "sgd:NaN | sgd: expected a number for learning_rate, found \"NaN\"",
        "sgd:0x1p3 | sgd: expected a number for learning_rate, found \"0x1p3\"",
        "sgd:nesterov=yes | sgd: expected true or false for nesterov, found \"yes\"",
        "sgd: | sgd: expected a number for learning_rate, found \"\""})
    void whatCannotBeReadIsSaid(String notation, String message) {
        String found = assertThrows(IllegalArgumentException.class, () -> Optimizers.REGISTRY.parse(notation))
                .getMessage();
        assertTrue(found.startsWith(message), found);
    }

    @Test
    void namesThatAreNotUsualAreFoundToo() {
        UnknownKindException unknown = assertThrows(UnknownKindException.class,
                () -> Losses.REGISTRY.named("binary_crosentropy"));
        assertEquals("there is no loss \"binary_crosentropy\"; did you mean \"binary_crossentropy\"?",
                unknown.problem());
        assertEquals(Losses.REGISTRY.names(), unknown.known());
    }
}
