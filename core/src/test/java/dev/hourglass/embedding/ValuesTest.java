package dev.hourglass.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.architecture.ExportedTypes;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Of each public class others can tell whether it is equal by its value: docs/embedding.md lists those that are not. A
 * class that is equal by value also says something by its text.
 */
class ValuesTest {
    private static final String PAGE_SECTION = "## Equality";
    private static final Pattern LISTED = Pattern.compile("`([a-z]+\\.[A-Za-z.]+)`");

    @Test
    void thePageListsAllThatAreNotEqualByValue() throws Exception {
        Set<String> found = new TreeSet<>();
        for (Class<?> type : ExportedTypes.all()) {
            if (isIdentity(type)) {
                found.add(ExportedTypes.shortName(type));
            }
        }
        assertEquals(String.join("\n", found), String.join("\n", listed()));
    }

    @Test
    void whatIsEqualByValueSaysSomething() throws Exception {
        int count = 0;
        for (Class<?> type : ExportedTypes.all()) {
            if (overrides(type, "equals", Object.class)) {
                count++;
                assertTrue(overrides(type, "hashCode"), type + " has no hashCode");
                assertTrue(overrides(type, "toString"), type + " has no toString");
            }
        }
        assertTrue(count > 150, count + " types");
    }

    private static Set<String> listed() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "embedding.md"));
        String section = page.substring(page.indexOf(PAGE_SECTION) + PAGE_SECTION.length());
        section = section.substring(0, section.indexOf("\n## "));
        return LISTED.matcher(section).results().map(hit -> hit.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Has instances, which are no exceptions, and equal only themselves, or by arrays, which equal only themselves. */
    private static boolean isIdentity(Class<?> type) throws IOException {
        if (type.isInterface() || type.isEnum() || Modifier.isAbstract(type.getModifiers())
                || Throwable.class.isAssignableFrom(type) || hasNoInstances(type)) {
            return false;
        }
        if (type.isRecord()) {
            boolean arrays = Arrays.stream(type.getRecordComponents()).anyMatch(part -> part.getType().isArray());
            return arrays && !source(type).contains("public boolean equals(Object");
        }
        return !overrides(type, "equals", Object.class);
    }

    private static boolean hasNoInstances(Class<?> type) {
        boolean makesOne = type.getConstructors().length > 0 || Arrays.stream(type.getMethods())
                .anyMatch(method -> !Modifier.isStatic(method.getModifiers())
                        && method.getDeclaringClass() != Object.class);
        return !makesOne;
    }

    private static String source(Class<?> type) throws IOException {
        String file = type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        return Files.readString(Path.of("src", "main", "java").resolve(file));
    }

    private static boolean overrides(Class<?> type, String name, Class<?>... parameters) {
        try {
            Class<?> declaring = type.getMethod(name, parameters).getDeclaringClass();
            return declaring != Object.class && declaring != Enum.class && !type.isInterface();
        } catch (NoSuchMethodException none) {
            return false;
        }
    }
}
