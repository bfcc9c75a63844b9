package dev.hourglass.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/** A class that was compiled from source for Java 8. */
final class CompiledSource {
    private final Class<?> type;

    private CompiledSource(Class<?> type) {
        this.type = type;
    }

    /** Compiles a class without any other on its class path; a warning is an error. */
    static CompiledSource of(byte[] source, String name, Path folder) {
        return of(Map.of(name, source), folder).get(name);
    }

    /** Compiles classes at once, by their names: each start of a compiler takes its time. */
    static Map<String, CompiledSource> of(Map<String, byte[]> sources, Path folder) {
        Map<String, CompiledSource> compiled = new HashMap<>();
        try {
            List<String> words = new ArrayList<>(List.of("--release", "8", "-Xlint:all,-options", "-Werror", "-cp", "",
                    "-d", folder.toString()));
            for (Map.Entry<String, byte[]> source : sources.entrySet()) {
                String simple = source.getKey().substring(source.getKey().lastIndexOf('.') + 1);
                words.add(Files.write(folder.resolve(simple + ".java"), source.getValue()).toString());
            }
            StringWriter problems = new StringWriter();
            PrintWriter out = new PrintWriter(problems);
            int result = ToolProvider.findFirst("javac").orElseThrow().run(out, out, words.toArray(String[]::new));
            if (result != 0) {
                throw new IllegalStateException(sources.keySet() + " cannot be compiled: " + problems);
            }
            ClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
            for (String name : sources.keySet()) {
                compiled.put(name, new CompiledSource(loader.loadClass(name)));
            }
            return compiled;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** {@return what a static method gives; what it throws is thrown} */
    Object call(String method, Object... arguments) {
        for (Method candidate : type.getMethods()) {
            if (candidate.getName().equals(method)) {
                return call(candidate, arguments);
            }
        }
        throw new IllegalStateException("no " + method + " among " + List.of(type.getMethods()));
    }

    private static Object call(Method method, Object... arguments) {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(Arrays.toString(arguments), thrown);
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** {@return the value of a static field} */
    Object field(String name) {
        try {
            return type.getField(name).get(null);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
