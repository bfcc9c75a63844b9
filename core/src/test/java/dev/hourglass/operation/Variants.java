package dev.hourglass.operation;

import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts of one kind that between them run all of its code: the usual one; every truth the other way; numbers that are
 * usually zero, which often means that something is left out, not zero; and all other numbers halved.
 */
public final class Variants {
    private static final double SOME = 0.25;
    private static final int FEW = 10;

    private Variants() {
    }

    /**
     * {@return the usual part of a kind first, then others; those that it refuses are left out}
     *
     * @param <T>  the parts
     * @param kind any
     */
    public static <T> List<T> of(Kind<T> kind) {
        List<List<Object>> all = new ArrayList<>(List.of(List.of()));
        for (Parameter parameter : kind.parameters()) {
            List<List<Object>> longer = new ArrayList<>();
            all.forEach(values -> choices(parameter).forEach(choice -> longer.add(with(values, choice))));
            all = longer;
        }
        List<Object> halved = kind.parameters().stream().map(Variants::halved).toList();
        if (!all.contains(halved)) {
            all.add(halved);
        }
        List<T> parts = new ArrayList<>();
        all.forEach(values -> add(kind, values, parts));
        return parts;
    }

    private static <T> void add(Kind<T> kind, List<Object> values, List<T> parts) {
        try {
            parts.add(kind.of(kind.settings(values)));
        } catch (IllegalArgumentException refused) {
            if (parts.isEmpty()) {
                throw refused;
            }
        }
    }

    private static List<Object> with(List<Object> values, Object last) {
        List<Object> longer = new ArrayList<>(values);
        longer.add(last);
        return longer;
    }

    private static List<Object> choices(Parameter parameter) {
        Object usual = usual(parameter);
        if (usual.equals(0.0)) {
            return List.of(usual, SOME);
        }
        if (usual.equals(0)) {
            return List.of(usual, FEW);
        }
        return parameter.type() == Parameter.Type.TRUTH ? List.of(usual, !(boolean) usual) : List.of(usual);
    }

    private static Object usual(Parameter parameter) {
        return parameter.usual().orElse(parameter.type() == Parameter.Type.INTEGER ? (Object) FEW : (Object) SOME);
    }

    private static Object halved(Parameter parameter) {
        Object usual = usual(parameter);
        return parameter.type() == Parameter.Type.REAL ? (Object) ((double) usual / 2) : usual;
    }
}
