package dev.hourglass.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.Matrix;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In the packages of the engine no class names another that names it again, directly or through others. */
class ClassCirclesTest {
    private static final List<String> PACKAGES = List.of("kernel", "layer", "loss", "optimizer", "schedule", "nn");

    @Test
    void theEngineHasNoCirclesOfClasses() throws URISyntaxException {
        Path classes = Path.of(Matrix.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        ClassDependencies dependencies = ClassDependencies.of(classes, "dev.hourglass.");
        for (String name : PACKAGES) {
            assertTrue(dependencies.classes().stream().anyMatch(type -> isIn(name, type)), () ->
                    "no classes in " + name);
        }
        assertEquals(List.of(), dependencies.circles().stream()
                .filter(circle -> circle.stream().anyMatch(type -> PACKAGES.stream().anyMatch(name -> isIn(name,
                type))))
                .toList(), "move what two of them share into a file of its own");
    }

    private static boolean isIn(String name, String type) {
        return type.startsWith("dev.hourglass." + name + ".");
    }

    @Test
    void circlesAreFound() {
        ClassDependencies dependencies = new ClassDependencies();
        dependencies.add("a.One", "a.Two$Nested");
        dependencies.add("a.Two", "a.Three");
        dependencies.add("a.Three$Nested", "a.One");
        dependencies.add("a.Three", "a.Four");
        dependencies.add("a.Five", "a.Five$Nested");
        assertEquals(List.of(Set.of("a.One", "a.Two", "a.Three")), dependencies.circles());
    }
}
