package dev.hourglass.csv;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Names of columns as people list them: one by one, or several with commas between. */
public final class NameList {
    /** Another name for the last column of a table without a header. */
    static final String LAST = "last";

    private final Set<String> existing;
    /** The column that {@link #LAST} stands for, or null if none. */
    private final String last;

    private NameList(Collection<String> names, String last) {
        this.existing = new HashSet<>(Objects.requireNonNull(names, "names"));
        this.last = last;
    }

    /**
     * Lists of the columns of a table.
     *
     * @param names of all its columns
     */
    public NameList(Collection<String> names) {
        this(names, null);
    }

    /** Lists of the columns of a table without a header, of which the last may be called so. */
    static NameList ofNumbered(List<String> names) {
        return new NameList(names, names.get(names.size() - 1));
    }

    /**
     * {@return the name of a column}
     *
     * @param given its name, or another name for it
     */
    public String resolve(String given) {
        return last != null && given.equals(LAST) ? last : given;
    }

    /**
     * {@return names in the order given, with lists replaced by their parts}
     *
     * @param given names; one that no column has is split at its commas if any part is the name of a column
     */
    public List<String> resolve(List<String> given) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : given) {
            List<String> parts = existing.contains(resolve(name)) ? List.of(resolve(name))
                    : Arrays.stream(name.split(",", -1)).map(this::part).toList();
            boolean isList = parts.stream().anyMatch(existing::contains);
            names.addAll(isList ? parts : List.of(name));
        }
        return List.copyOf(names);
    }

    private String part(String text) {
        return existing.contains(text) ? text : resolve(text.strip());
    }
}
