package dev.hourglass.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names of columns as people list them: one by one, or several with commas between. */
public final class NameList {
    private final Set<String> existing;

    /**
     * Lists of the columns of a table.
     *
     * @param names of all its columns
     */
    public NameList(Collection<String> names) {
        this.existing = new HashSet<>(names);
    }

    /**
     * {@return names in the order given, those that are lists as their parts}
     *
     * @param given names; one that no column has is taken apart at its commas, if some column has the name of a part
     */
    public List<String> resolve(List<String> given) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : given) {
            List<String> parts = existing.contains(name) ? List.of(name)
                    : Arrays.stream(name.split(",", -1)).map(this::part).toList();
            boolean isList = parts.stream().anyMatch(existing::contains);
            names.addAll(isList ? parts : List.of(name));
        }
        return List.copyOf(names);
    }

    private String part(String text) {
        return existing.contains(text) ? text : text.strip();
    }
}
