package dev.hourglass.compilation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** The methods that have a loop, as {@code javap} sees them in the classes of a package. */
final class LoopMethods {
    private static final Pattern CLASS = Pattern.compile("(?:\\w+ )*(?:class|interface) ([\\w.$]+).*\\{");
    private static final Pattern METHOD = Pattern.compile("  (?:.* )?(\\w+)\\(.*\\).*;");
    private static final Pattern JUMP = Pattern.compile("\\s+(\\d+): (?:goto|if\\w+)\\s+(\\d+)");

    private final Set<String> names = new TreeSet<>();
    private String type;
    private String method;

    private LoopMethods() {
    }

    /** {@return names such as {@code package.Class::method}, those of all classes in the folder of the given one} */
    static Set<String> besides(Class<?> one) {
        StringWriter output = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("-c", "-p"));
        arguments.addAll(classFiles(one));
        int status = ToolProvider.findFirst("javap").orElseThrow().run(new PrintWriter(output), new PrintWriter(output),
                arguments.toArray(String[]::new));
        assertEquals(0, status, output.toString());
        LoopMethods methods = new LoopMethods();
        output.toString().lines().forEach(methods::read);
        return methods.names;
    }

    private static List<String> classFiles(Class<?> one) {
        URL file = one.getResource(one.getSimpleName() + ".class");
        try (Stream<Path> files = Files.list(Path.of(file.toURI()).getParent())) {
            return files.map(Path::toString).filter(name -> name.endsWith(".class")).toList();
        } catch (IOException | URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void read(String line) {
        Matcher jump = JUMP.matcher(line);
        Matcher header = METHOD.matcher(line);
        Matcher start = CLASS.matcher(line);
        if (jump.matches()) {
            if (Integer.parseInt(jump.group(2)) < Integer.parseInt(jump.group(1))) {
                names.add(type + "::" + method);
            }
        } else if (header.matches()) {
            method = header.group(1);
        } else if (start.matches()) {
            type = start.group(1);
        }
    }
}
