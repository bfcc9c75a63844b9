package dev.hourglass.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.Matrix;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** As {@code docs/architecture.md} says, nothing static changes but what a thread is told while a call lasts. */
class StaticStateTest {
    private static final Set<String> OF_A_CALL = Set.of("engine.Threads.EXECUTOR", "parallel.TeamScope.CURRENT");

    private static final class Planted {
        private static final ThreadLocal<int[]> SCRATCH = new ThreadLocal<>();
        private static int count;
        private static final int FIXED = 1;

        private Planted() {
        }
    }

    @Test
    void nothingStaticChanges() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(Matrix.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<String> found = new TreeSet<>();
        int count = 0;
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString().replaceAll("\\.class$", "")
                        .replaceAll("[/\\\\]", ".");
                if (!name.endsWith("-info")) {
                    count++;
                    found.addAll(changing(Class.forName(name, false, Matrix.class.getClassLoader())));
                }
            }
        }
        assertEquals(new TreeSet<>(OF_A_CALL), found);
        assertTrue(count > 500, count + " classes");
    }

    @Test
    void whatChangesIsFound() {
        assertEquals(Set.of("architecture.StaticStateTest$Planted.SCRATCH",
                "architecture.StaticStateTest$Planted.count"), changing(Planted.class));
    }

    /** Fields that are not final, and those that hold what changes by its very nature. */
    private static Set<String> changing(Class<?> type) {
        Set<String> fields = new TreeSet<>();
        for (Field field : type.getDeclaredFields()) {
            boolean changes = !Modifier.isFinal(field.getModifiers()) || List.of("java.lang.ThreadLocal",
                    "java.lang.ref.", "java.util.concurrent.", "java.util.Random").stream()
                    .anyMatch(field.getType().getName()::startsWith);
            if (Modifier.isStatic(field.getModifiers()) && changes) {
                fields.add(type.getName().replaceFirst("^dev\\.hourglass\\.", "") + '.' + field.getName());
            }
        }
        return fields;
    }
}
