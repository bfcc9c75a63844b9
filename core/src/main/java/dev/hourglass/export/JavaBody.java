package dev.hourglass.export;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The class that is written: constants, the statements of {@code encode}, and what functions they call. */
final class JavaBody {
    private final StringBuilder constants = new StringBuilder();
    private final StringBuilder statements = new StringBuilder();
    private final Set<JavaFunction> functions = EnumSet.of(JavaFunction.NUMBERS);
    /** How many of the codes are taken. */
    private int taken;

    /**
     * Adds a constant.
     *
     * @param type       of it
     * @param name       unique in the class
     * @param expression its value
     */
    void constant(String type, String name, String expression) {
        constants.append("    private static final ").append(type).append(' ').append(name).append(" = ")
                .append(expression).append(";\n");
    }

    /** {@return the name of a constant of a layer's numbers} */
    String constant(ExportedLayer layer, String tensor, float[] numbers) {
        String name = (layer.name() + '_' + tensor).toUpperCase(Locale.ROOT);
        constant("float[]", name, JavaText.of(numbers));
        return name;
    }

    /** Adds a statement to the way of a row, whose numbers are {@code x}. */
    void statement(String statement, JavaFunction... called) {
        statements.append("        ").append(statement).append('\n');
        functions.addAll(Set.of(called));
    }

    /** Adds a function of each number {@code x[i]} by itself. */
    void each(String expression, JavaFunction... called) {
        statement("for (int i = 0; i < x.length; i++) {");
        statement("    x[i] = " + expression + ";", called);
        statement("}");
    }

    /** Takes the row as it is now, of so many columns, for the next of its codes. */
    void take(int columns) {
        statement("System.arraycopy(x, 0, codes, " + taken + ", x.length);");
        taken += columns;
    }

    /** {@return a number as source, which says it exactly} */
    static String literal(double number) {
        return Float.toHexString((float) number) + 'f';
    }

    String constants() {
        return constants.toString();
    }

    String statements() {
        return statements.toString();
    }

    Set<JavaFunction> functions() {
        return functions;
    }
}
