package dev.hourglass.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.Matrix;
import dev.hourglass.table.Column;
import dev.hourglass.table.NumericColumn;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In core no class names another that names it again, directly or through others, but where {@link NamedBack} says. */
class ClassCirclesTest {
    @Test
    void coreHasNoCirclesOfClasses() throws URISyntaxException {
        Path classes = Path.of(Matrix.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        ClassDependencies dependencies = ClassDependencies.of(classes, "dev.hourglass.");
        assertTrue(dependencies.classes().contains(Matrix.class.getName()), dependencies.classes()::toString);
        assertEquals(List.of(), dependencies.without(NamedBack::allows).circles(),
                "move what two of them share into a file of its own");
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
        assertEquals(List.of(), dependencies.without((user, used) -> used.equals("a.Three")).circles());
    }

    @Test
    void permittedTypesMayNameBack() {
        assertFalse(NamedBack.allows(Matrix.class.getName(), Column.class.getName()));
        assertTrue(NamedBack.allows(Column.class.getName(), NumericColumn.class.getName()));
        assertFalse(NamedBack.allows(NumericColumn.class.getName(), Column.class.getName()));
        assertFalse(NamedBack.allows(Column.class.getName(), Matrix.class.getName()));
    }
}
