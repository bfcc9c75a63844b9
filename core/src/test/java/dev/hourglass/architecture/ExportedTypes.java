package dev.hourglass.architecture;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The public types of exported packages, nested ones too: what programs that embed the engine can see. */
public final class ExportedTypes {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern EXPORTED = Pattern.compile("exports ([a-z.]+);");

    private ExportedTypes() {
    }

    /** {@return all of them, package after package} */
    public static List<Class<?>> all() throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        for (String name : EXPORTED.matcher(Files.readString(SOURCES.resolve("module-info.java"))).results()
                .map(result -> result.group(1)).toList()) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(name.replace('.', '/')))) {
                for (Path file : files.sorted().toList()) {
                    String simple = file.getFileName().toString().replace(".java", "");
                    if (!simple.equals("package-info")) {
                        addPublic(Class.forName(name + "." + simple), types);
                    }
                }
            }
        }
        return types;
    }

    private static void addPublic(Class<?> type, List<Class<?>> types) {
        if (Modifier.isPublic(type.getModifiers())) {
            types.add(type);
            Arrays.stream(type.getDeclaredClasses()).forEach(nested -> addPublic(nested, types));
        }
    }

    /**
     * {@return a type's name without what all of them begin with: {@code autoencoder.Encoder}}
     *
     * @param type one of them
     */
    public static String shortName(Class<?> type) {
        return type.getName().substring("dev.hourglass.".length()).replace('$', '.');
    }
}
