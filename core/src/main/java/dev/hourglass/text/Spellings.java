package dev.hourglass.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Texts that are probably one but for their spelling: {@code 0} and {@code 0.0}, {@code no} and {@code no } with a
 * space, {@code Yes} and {@code yes}, composed and decomposed letters, a zero-width space at the end.
 */
public final class Spellings {
    private static final int GROUPS_SHOWN = 3;
    private static final int TEXTS_SHOWN = 4;
    private static final Set<Spelling> ALL = EnumSet.allOf(Spelling.class);

    private final List<List<String>> groups;

    private Spellings(List<List<String>> groups) {
        this.groups = groups;
    }

    /**
     * Finds the groups of such texts.
     *
     * @param texts in the order in which to name them; the same text may come again
     * @return the groups, in the order of their first texts
     */
    public static Spellings of(Collection<String> texts) {
        Objects.requireNonNull(texts, "texts");
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String text : new LinkedHashSet<>(texts)) {
            groups.computeIfAbsent(key(text), key -> new ArrayList<>(1)).add(text);
        }
        return new Spellings(groups.values().stream().filter(group -> group.size() > 1).toList());
    }

    /** What all spellings of a text have in common. */
    static String key(String text) {
        return Spelling.fold(text, ALL);
    }

    /**
     * The first text that is another spelling of the one that was wanted.
     *
     * @param wanted   a text that does not exist
     * @param existing the texts that do
     * @return the text, or empty if there is none
     */
    public static Optional<String> alike(String wanted, Collection<String> existing) {
        Objects.requireNonNull(wanted, "wanted");
        String key = key(wanted);
        return existing.stream().filter(text -> key(text).equals(key)).findFirst();
    }

    /**
     * How texts differ that are one but for their spelling.
     *
     * @param texts two or more, with one {@linkplain #of spelling}
     * @return such as {@code the same number} or {@code alike but for spaces}
     */
    public static String difference(Collection<String> texts) {
        Set<Spelling> ways = Spelling.differences(texts);
        return ways.contains(Spelling.NUMBER) ? "the same number" : ways.stream().map(Spelling::difference)
                .collect(Collectors.joining(" and ", "alike but for ", ""));
    }

    /**
     * Names that were looked for and are there in another spelling.
     *
     * @param wanted   names that do not exist
     * @param existing names that nobody asked for
     * @return such as <code>; "gr&#92;u00f6&#92;u00dfe" is there as "gro&#92;u0308&#92;u00dfe" (alike but for the
     * Unicode normal
     *         form)</code>, or an empty text
     */
    public static String hint(Collection<String> wanted, Collection<String> existing) {
        Map<String, String> names = new LinkedHashMap<>();
        existing.forEach(name -> names.putIfAbsent(key(name), name));
        List<String> found = wanted.stream().filter(name -> names.containsKey(key(name))).toList();
        StringBuilder hint = new StringBuilder();
        for (String name : found.subList(0, Math.min(found.size(), GROUPS_SHOWN))) {
            List<String> both = List.of(name, names.get(key(name)));
            List<String> shown = Escaped.distinct(both);
            hint.append("; ").append(shown.get(0)).append(" is there as ").append(shown.get(1)).append(" (")
                    .append(difference(both)).append(')');
        }
        return hint.append(more(found.size(), GROUPS_SHOWN)).toString();
    }

    /**
     * A name without what cannot be seen of it: invisible characters, spaces around it and doubled ones inside. Names
     * that come out equal are one to whoever reads them; an empty one is no name.
     *
     * @param name of a column
     * @return the name to compare by
     */
    public static String bare(String name) {
        Objects.requireNonNull(name, "name");
        return Spelling.fold(name, Spelling.NAMES);
    }

    /**
     * One text for all notations of a number.
     *
     * @param text such as {@code 1.0}, {@code 01} or {@code 1e0}
     * @return such as {@code 1}; a text that is no number stays as it is
     */
    public static String number(String text) {
        return Spelling.number(text);
    }

    /**
     * A text without spaces and invisible characters around it.
     *
     * @param text any text
     * @return the rest, maybe empty
     */
    public static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && Spelling.isNothing(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && Spelling.isNothing(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /** {@return whether there is no such group} */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** {@return the groups, each of two texts or more} */
    public List<List<String>> groups() {
        return groups;
    }

    /** {@return whether some of the texts become one when they are {@link #stripped}} */
    public boolean stripHelps() {
        return groups.stream().anyMatch(
                group -> group.stream().map(Spellings::stripped).distinct().count() < group.size());
    }

    /**
     * {@return whether a text that was looked for is there with spaces round it}
     *
     * @param wanted   texts that were looked for
     * @param existing texts that are there
     */
    public static boolean stripHelps(Collection<String> wanted, Collection<String> existing) {
        Set<String> stripped = new HashSet<>();
        existing.forEach(text -> stripped.add(stripped(text)));
        return wanted.stream().anyMatch(stripped::contains);
    }

    /**
     * The first groups, for messages: {@code "0" and "0.0" (the same number), "no" and "no " (alike but for spaces)}.
     */
    @Override
    public String toString() {
        return groups.stream().limit(GROUPS_SHOWN).map(Spellings::describe).collect(Collectors.joining(", "))
                + more(groups.size(), GROUPS_SHOWN);
    }

    private static String describe(List<String> group) {
        List<String> shown = Escaped.distinct(group);
        String texts = shown.size() > TEXTS_SHOWN
                ? String.join(", ", shown.subList(0, TEXTS_SHOWN)) + more(shown.size(), TEXTS_SHOWN)
                : String.join(", ", shown.subList(0, shown.size() - 1)) + " and " + shown.get(shown.size() - 1);
        return texts + " (" + difference(group) + ')';
    }

    private static String more(int count, int shown) {
        return count > shown ? " and " + (count - shown) + " more" : "";
    }
}
