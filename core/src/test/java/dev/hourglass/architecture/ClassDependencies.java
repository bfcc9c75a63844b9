package dev.hourglass.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** Which classes name which; a nested class counts as the one that it is nested in. */
public final class ClassDependencies {
    private final Map<String, Set<String>> graph = new TreeMap<>();

    /** Adds that one class names another. */
    void add(String from, String to) {
        String user = outer(from);
        String used = outer(to);
        graph.computeIfAbsent(user, name -> new TreeSet<>());
        graph.computeIfAbsent(used, name -> new TreeSet<>());
        if (!user.equals(used)) {
            graph.get(user).add(used);
        }
    }

    private static String outer(String name) {
        int dollar = name.indexOf('$');
        return dollar < 0 ? name : name.substring(0, dollar);
    }

    /**
     * {@return the dependencies of the classes in a folder, of those whose names begin so}
     *
     * @param classes the folder
     * @param prefix  what names begin with
     * @param modules folders or jars of the modules that it requires
     */
    public static ClassDependencies of(Path classes, String prefix, Path... modules) {
        List<String> arguments = new ArrayList<>(List.of("-verbose:class", "-filter:none", "--add-modules",
                "jdk.incubator.vector"));
        if (modules.length > 0) {
            arguments.addAll(List.of("--module-path", Arrays.stream(modules).map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator))));
        }
        arguments.add(classes.toString());
        StringWriter output = new StringWriter();
        int status = ToolProvider.findFirst("jdeps").orElseThrow().run(new PrintWriter(output),
                new PrintWriter(output), arguments.toArray(String[]::new));
        assertEquals(0, status, output.toString());
        ClassDependencies dependencies = new ClassDependencies();
        output.toString().lines().map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length >= 3 && words[1].equals("->") && words[0].startsWith(prefix)
                        && words[2].startsWith(prefix))
                .forEach(words -> dependencies.add(words[0], words[2]));
        return dependencies;
    }

    /** {@return the same classes, without that one of them names another where somebody says so} */
    ClassDependencies without(BiPredicate<String, String> exempt) {
        ClassDependencies rest = new ClassDependencies();
        graph.forEach((user, used) -> {
            Set<String> counted = new TreeSet<>(used);
            counted.removeIf(name -> exempt.test(user, name));
            rest.graph.put(user, counted);
        });
        return rest;
    }

    /** {@return all classes} */
    public Set<String> classes() {
        return graph.keySet();
    }

    /**
     * {@return the packages that a package names}
     *
     * @param name of the package
     */
    public Set<String> importsOf(String name) {
        Set<String> imports = new TreeSet<>();
        graph.forEach((user, used) -> {
            if (packageOf(user).equals(name)) {
                used.forEach(type -> imports.add(packageOf(type)));
            }
        });
        imports.remove(name);
        return imports;
    }

    private static String packageOf(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }

    /** {@return groups of two classes or more that each reach each other: circles, and circles that share a class} */
    public List<Set<String>> circles() {
        List<Set<String>> circles = new ArrayList<>();
        Map<String, Set<String>> reached = new HashMap<>();
        graph.keySet().forEach(name -> reached.put(name, reachedFrom(name)));
        Set<String> seen = new TreeSet<>();
        for (String name : graph.keySet()) {
            Set<String> circle = new TreeSet<>();
            reached.get(name).stream().filter(other -> reached.get(other).contains(name)).forEach(circle::add);
            if (circle.size() > 1 && seen.add(circle.toString())) {
                circles.add(circle);
            }
        }
        return circles;
    }

    private Set<String> reachedFrom(String start) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(graph.get(start));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (found.add(next)) {
                open.addAll(graph.get(next));
            }
        }
        return found;
    }
}
