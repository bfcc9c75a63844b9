package dev.hourglass.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.architecture.ExportedTypes;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who passes null reads which argument it was: of all constructors and static methods that others can call. */
class NullArgumentsTest {
    /**
     * What looks at every cell or block of a table, and is not asked to look at its arguments besides; and names that
     * only stand in a message. Exceptions take what they are given: none should fail while it tells of a failure.
     */
    private static final Set<String> EXEMPT = Set.of("number.DecimalParser", "number.EightBytes", "number.Moments",
            "number.Ranges", "layer.ColumnBlock", "layer.Mixture.Block", "loss.LossBlock");

    @Test
    void nullIsRefusedByTheNameOfTheParameter() throws Exception {
        List<String> wrong = new ArrayList<>();
        List<String> untried = new ArrayList<>();
        int[] tried = {0};
        for (Class<?> type : types()) {
            for (Executable call : calls(type)) {
                for (int i = 0; i < call.getParameterCount(); i++) {
                    if (!call.getParameterTypes()[i].isPrimitive()) {
                        Optional<Object[]> arguments = arguments(call, i);
                        if (arguments.isEmpty()) {
                            untried.add(name(call, i));
                            continue;
                        }
                        tried[0]++;
                        String found = found(call, arguments.get(), call.getParameters()[i]);
                        if (!found.isEmpty()) {
                            wrong.add(name(call, i) + ": " + found);
                        }
                    }
                }
            }
        }
        Files.write(Path.of("target", "nulls.txt"), wrong);
        Files.write(Path.of("target", "nulls-untried.txt"), untried);
        assertEquals("", String.join("\n", wrong), "Objects.requireNonNull(argument, \"argument\") says it");
        assertTrue(tried[0] > 700, tried[0] + " tried");
        assertEquals(sorted(untriedAsListed()), sorted(untried),
                "a value in SampleValues makes more of them known, or the list is to be changed");
    }

    /** Java promises no order of methods. */
    private static String sorted(List<String> names) {
        return String.join("\n", names.stream().sorted().toList());
    }

    /** What comes after an argument for which no value can be made here. */
    private static List<String> untriedAsListed() throws IOException {
        try (InputStream list = NullArgumentsTest.class.getResourceAsStream("/embedding/nulls-untried.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).strip().lines().toList();
        }
    }

    private static List<Class<?>> types() throws IOException, ClassNotFoundException {
        return ExportedTypes.all().stream().filter(type -> !Throwable.class.isAssignableFrom(type)
                && !EXEMPT.contains(ExportedTypes.shortName(type))).toList();
    }

    private static List<Executable> calls(Class<?> type) {
        List<Executable> calls = new ArrayList<>();
        if (!Modifier.isAbstract(type.getModifiers())) {
            for (Constructor<?> constructor : type.getConstructors()) {
                calls.add(constructor);
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            boolean seen = Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers());
            if (seen && !method.isSynthetic() && !(type.isEnum() && method.getName().equals("valueOf"))) {
                calls.add(method);
            }
        }
        return calls;
    }

    private static Optional<Object[]> arguments(Executable call, int missing) {
        Object[] arguments = new Object[call.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            if (i != missing) {
                Optional<Object> value = SampleValues.of(call.getParameterTypes()[i]);
                if (value.isEmpty() && i < missing) {
                    return Optional.empty();
                }
                // Of several that are null, the first is named.
                arguments[i] = value.orElse(null);
            }
        }
        return Optional.of(arguments);
    }

    private static String found(Executable call, Object[] arguments, Parameter missing) throws Exception {
        try {
            if (call instanceof Method method) {
                method.invoke(null, arguments);
            } else {
                ((Constructor<?>) call).newInstance(arguments);
            }
            return "taken";
        } catch (InvocationTargetException thrown) {
            Throwable failure = thrown.getCause();
            assertTrue(missing.isNamePresent(), "compiled with -parameters");
            boolean named = failure instanceof NullPointerException && failure.getMessage() != null
                    && Pattern.compile("\\b" + missing.getName() + "\\b").matcher(failure.getMessage()).find();
            return named ? "" : failure.toString();
        }
    }

    private static String name(Executable call, int parameter) {
        String types = String.join(", ",
                Arrays.stream(call.getParameterTypes()).map(Class::getSimpleName).toList());
        return ExportedTypes.shortName(call.getDeclaringClass()) + (call instanceof Method ? "." + call.getName() : "")
                + "(" + types + ") " + call.getParameters()[parameter].getName();
    }
}
