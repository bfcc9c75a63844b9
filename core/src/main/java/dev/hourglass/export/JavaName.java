package dev.hourglass.export;

import dev.hourglass.remedy.Remedy;
import dev.hourglass.text.Escaped;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a class may be called whose source any compiler and any file system takes. */
final class JavaName {
    private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9_$]");
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

    /** {@return the name of a class, without a package, that is nearest to a text; the text itself if it is one} */
    static String nearest(String text) {
        String identifier = identifier(text);
        return USED.contains(identifier) ? identifier + '_' : identifier;
    }

    /** {@return the package that is nearest to a text; the text itself if it is one} */
    static String nearestPackage(String text) {
        String name = Stream.of(text.split("\\.", -1)).map(JavaName::identifier).collect(Collectors.joining("."));
        // Virtual machines load no class of a program from there.
        return name.equals("java") || name.startsWith("java.") ? name.replaceFirst("java", "java_") : name;
    }

    private static String identifier(String text) {
        String identifier = FOREIGN.matcher(text).replaceAll("_");
        if (identifier.isEmpty() || Character.isDigit(identifier.charAt(0))) {
            identifier = '_' + identifier;
        }
        return RESERVED.contains(identifier) ? identifier + '_' : identifier;
    }

    /**
     * {@return the name without its package}
     *
     * @param name with its package, if it has one
     * @throws ExportException if there can be no such class
     */
    static String simple(String name) {
        int end = name.lastIndexOf('.');
        String simple = name.substring(end + 1);
        String nearest = end < 0 ? nearest(simple) : nearestPackage(name.substring(0, end)) + '.' + nearest(simple);
        if (!nearest.equals(name)) {
            throw new ExportException(Escaped.quoted(name) + " cannot be the name of the Java class",
                    Remedy.of("call it " + nearest));
        }
        return simple;
    }
}
