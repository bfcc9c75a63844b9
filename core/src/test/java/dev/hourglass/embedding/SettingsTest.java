package dev.hourglass.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.architecture.ExportedTypes;
import dev.hourglass.registry.Part;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Settings grow without breaking programs that were compiled before: whatever can be said by the constructor of all
 * components, which changes with each new one, can also be said by the one without arguments and a {@code with} for
 * each, which stay.
 */
class SettingsTest {
    /** Where one method changes several that belong together. */
    private static final Map<String, String> TOGETHER = Map.of("preprocessing.MinMaxSettings.low", "withrange",
            "preprocessing.MinMaxSettings.high", "withrange", "linear.LogisticRegression.maxIterations",
            "withstopping", "linear.LogisticRegression.tolerance", "withstopping");

    @Test
    void allThatASettingHoldsCanBeChangedByAName() throws Exception {
        List<String> missing = new ArrayList<>();
        List<Class<?>> settings = settings();
        for (Class<?> type : settings) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (!canBeChanged(type, component)) {
                    missing.add(ExportedTypes.shortName(type) + "." + component.getName());
                }
            }
        }
        assertTrue(settings.size() >= 10, settings.toString());
        assertEquals(List.of(), missing, "a with for each");
    }

    /** Parts of a training, such as layers, are none: what they are made with stands in their {@code Kind}. */
    private static List<Class<?>> settings() throws Exception {
        return ExportedTypes.all().stream().filter(Class::isRecord).filter(type -> !Part.class.isAssignableFrom(type))
                .filter(type -> type.getRecordComponents().length > 0)
                .filter(type -> Arrays.stream(type.getConstructors()).anyMatch(made -> made.getParameterCount() == 0))
                .toList();
    }

    /** By a method of that name, or of a part of it: {@code withIntercept} for {@code fitIntercept}. */
    private static boolean canBeChanged(Class<?> type, RecordComponent component) {
        String name = component.getName().toLowerCase(Locale.ROOT);
        String together = TOGETHER.getOrDefault(ExportedTypes.shortName(type) + "." + component.getName(), name);
        return Arrays.stream(type.getMethods()).filter(method -> method.getReturnType() == type)
                .map(method -> method.getName().toLowerCase(Locale.ROOT)).filter(method -> method.startsWith("with"))
                .map(method -> method.substring("with".length())).filter(word -> !word.isEmpty())
                .anyMatch(word -> name.contains(word) || word.contains(name)
                        || together.equals("with" + word));
    }
}
