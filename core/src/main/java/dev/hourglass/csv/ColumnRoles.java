package dev.hourglass.csv;

import dev.hourglass.remedy.ContradictionException;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The roles of a file's columns. Columns that are neither texts nor the target nor ignored are features: they hold
 * numbers or categories, and all of them are read unless some are named.
 *
 * <p>A name that no column has stands for several if all its parts between commas are names of columns.
 *
 * @param target          the name of the column of classes, whose empty or marked texts are missing; empty for none
 * @param texts           names of columns that are kept as text, byte for byte, to be passed on
 * @param features        names of the features that a model was trained on, all of which must be there; empty for all
 *                        columns
 * @param chosen          names of the features to learn from; empty for all columns
 * @param categories      names of features that hold categories: read as texts, whatever they look like
 * @param findsCategories whether a feature without any number is taken as categories, rather than refused
 * @param ignored         names of columns that are in the file but not read; an empty name stands for all that are
 *                        blank
 */
public record ColumnRoles(Optional<String> target, List<String> texts, List<String> features, List<String> chosen,
        List<String> categories, boolean findsCategories, List<String> ignored) {
    private static final Remedy EITHER = Remedy.of("leave out one of the two");
    private static final Remedy KEPT = Remedy.of("leave out ").with(Setting.IGNORE).and(" for it");

    /**
     * Checks the roles.
     *
     * @param target          the name of the column of classes, or empty
     * @param texts           names of columns kept as text
     * @param features        names of the features to read, empty for all
     * @param chosen          names of the features to learn from, empty for all
     * @param categories      names of features that hold categories
     * @param findsCategories whether a feature without any number holds categories
     * @param ignored         names of columns that are not read
     * @throws ContradictionException if an ignored column is to be read
     */
    public ColumnRoles {
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(features, "features");
        Objects.requireNonNull(chosen, "chosen");
        Objects.requireNonNull(categories, "categories");
        Objects.requireNonNull(ignored, "ignored");
        texts = List.copyOf(texts);
        features = List.copyOf(features);
        chosen = List.copyOf(chosen);
        categories = List.copyOf(categories);
        ignored = List.copyOf(ignored);
        Set<String> unread = new HashSet<>(ignored);
        requireDisjoint(unread, target.stream().toList(), "the target", EITHER);
        requireDisjoint(unread, texts, "kept as text", KEPT);
        requireDisjoint(unread, features, "read", KEPT);
        requireDisjoint(unread, chosen, "chosen", EITHER);
        requireDisjoint(unread, categories, "categorical", EITHER);
    }

    /** All columns are features of numbers. */
    public ColumnRoles() {
        this(Optional.empty(), List.of(), List.of(), List.of(), List.of(), false, List.of());
    }

    /**
     * {@return the same with a target}
     *
     * @param name of the column of classes
     */
    public ColumnRoles withTarget(String name) {
        return new ColumnRoles(Optional.of(name), texts, features, chosen, categories, findsCategories, ignored);
    }

    /**
     * {@return the same with other columns kept as text}
     *
     * @param names in any order
     */
    public ColumnRoles withTexts(List<String> names) {
        return new ColumnRoles(target, names, features, chosen, categories, findsCategories, ignored);
    }

    /**
     * {@return the same, reading features that must be there}
     *
     * @param names in any order; empty for all columns there are
     */
    public ColumnRoles withFeatures(List<String> names) {
        return new ColumnRoles(target, texts, names, chosen, categories, findsCategories, ignored);
    }

    /**
     * {@return the same, learning from some columns}
     *
     * @param names in any order; empty for all columns there are
     */
    public ColumnRoles withChosen(List<String> names) {
        return new ColumnRoles(target, texts, features, names, categories, findsCategories, ignored);
    }

    /**
     * {@return the same with other categories}
     *
     * @param names in any order
     * @param find  whether a feature without any number is one of them as well
     */
    public ColumnRoles withCategories(List<String> names, boolean find) {
        return new ColumnRoles(target, texts, features, chosen, names, find, ignored);
    }

    /**
     * {@return the same with other columns ignored}
     *
     * @param names in any order
     */
    public ColumnRoles withIgnored(List<String> names) {
        return new ColumnRoles(target, texts, features, chosen, categories, findsCategories, names);
    }

    /** {@return whether the features are those of a trained model, rather than to be learned from} */
    public boolean isUse() {
        return !features.isEmpty();
    }

    /** The same roles for the columns of a file, with each name resolved to one of theirs if possible. */
    ColumnRoles over(List<String> names, HeaderRow header) {
        NameList existing = header == HeaderRow.ABSENT ? NameList.ofNumbered(names) : new NameList(names);
        return new ColumnRoles(target.map(existing::resolve), existing.resolve(texts), features,
                existing.resolve(chosen), existing.resolve(categories), findsCategories, existing.resolve(ignored));
    }

    private static void requireDisjoint(Set<String> ignored, List<String> others, String role, Remedy remedy) {
        for (String name : others) {
            if (ignored.contains(name)) {
                throw new ContradictionException("column " + Escaped.quoted(name) + " cannot be both ignored and "
                        + role, remedy);
            }
        }
    }
}
