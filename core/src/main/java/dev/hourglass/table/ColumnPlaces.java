package dev.hourglass.table;

import dev.hourglass.text.Escaped;
import dev.hourglass.text.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Finds columns by their names. */
public final class ColumnPlaces {
    private ColumnPlaces() {
    }

    /**
     * {@return where each of some columns is, counted from 0}
     *
     * @param wanted names, compared exactly
     * @param names  of all columns, in order
     * @throws IllegalArgumentException if there is none of a wanted name, or more than one
     */
    public static int[] of(List<String> wanted, List<String> names) {
        Objects.requireNonNull(names, "names");
        int[] places = new int[wanted.size()];
        for (int i = 0; i < places.length; i++) {
            String name = wanted.get(i);
            places[i] = names.indexOf(name);
            if (places[i] < 0) {
                throw missing(name, names);
            }
            if (places[i] != names.lastIndexOf(name)) {
                throw new IllegalArgumentException("two columns have the name " + Escaped.quoted(name));
            }
        }
        return places;
    }

    /** {@return the refusal of a name that no column has} */
    static IllegalArgumentException missing(String name, Collection<String> names) {
        if (names.isEmpty()) {
            return new IllegalArgumentException("no column " + Escaped.quoted(name) + ", nor any other");
        }
        return new IllegalArgumentException("no column " + Escaped.quoted(name) + " among "
                + Escaped.list(List.copyOf(names)) + NearestName.hint(name, names));
    }
}
