package dev.hourglass.export;

import dev.hourglass.remedy.Remedy;
import dev.hourglass.text.Escaped;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a class may be called whose source any compiler and any file system takes. */
final class JavaName {
    private static final Pattern NAMES = Pattern.compile("(?:[A-Za-z_$][A-Za-z0-9_$]*\\.)*[A-Za-z_$][A-Za-z0-9_$]*");
    private static final Set<String> RESERVED = Set.of("abstract", "assert", "boolean", "break", "byte", "case",
            "catch", "char", "class", "const", "continue", "default", "do", "double", "else", "enum", "extends",
            "false", "final", "finally", "float", "for", "goto", "if", "implements", "import", "instanceof", "int",
            "interface", "long", "native", "new", "null", "package", "private", "protected", "public", "record",
            "return", "short", "static", "strictfp", "super", "switch", "synchronized", "this", "throw", "throws",
            "transient", "true", "try", "var", "void", "volatile", "while", "yield", "_");
    /** Classes that the source itself names. */
    private static final Set<String> USED = Set.of("Double", "Float", "IllegalArgumentException", "Integer", "Math",
            "Number", "Object", "String");

    private JavaName() {
    }

    /**
     * {@return the name without its package}
     *
     * @param name with its package, if it has one
     * @throws ExportException if there can be no such class
     */
    static String simple(String name) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        boolean isReserved = List.of(name.split("\\.")).stream().anyMatch(RESERVED::contains);
        if (!NAMES.matcher(name).matches() || isReserved || USED.contains(simple)) {
            throw new ExportException(Escaped.quoted(name) + " cannot be the name of the Java class",
                    Remedy.of("name the file as the class is to be called, such as BoxesEncoder.java"));
        }
        return simple;
    }
}
