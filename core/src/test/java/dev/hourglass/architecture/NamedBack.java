package dev.hourglass.architecture;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import java.util.Arrays;

/** Where a class may name another that names it back, since the language or the field says things so. */
final class NamedBack {
    private NamedBack() {
    }

    /** {@return whether a class may name another, whatever that one names} */
    static boolean allows(String user, String used) {
        return isPermitted(user, used) || isOtherPrecision(user, used);
    }

    /** A sealed type lists the types that it permits, which extend it. */
    private static boolean isPermitted(String user, String used) {
        Class<?> type = loaded(user);
        return type.isSealed() && Arrays.asList(type.getPermittedSubclasses()).contains(loaded(used));
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, NamedBack.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no class " + name, e);
        }
    }

    /**
     * A matrix of one precision turns into one of the other and back, {@code rows.toFloat()} and
     * {@code codes.toDouble()}. Were both ways on one side, or in a third file, whoever holds a matrix of the other
     * side would not find the way by looking at it; and neither class has any other use for its twin.
     */
    private static boolean isOtherPrecision(String user, String used) {
        return user.equals(DoubleMatrix.class.getName()) && used.equals(Matrix.class.getName());
    }
}
