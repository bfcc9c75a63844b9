package dev.hourglass.remedy;

import dev.hourglass.text.Escaped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How to mend what was refused: a sentence without its full stop, in which settings are named and not spelled.
 *
 * <p>Immutable; each method that adds something gives a new one.
 */
public final class Remedy implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Where nothing is known that helps. */
    public static final Remedy NONE = new Remedy(new ArrayList<>());

    /** In order; a list of a class that can be serialized, since exceptions carry remedies. */
    private final ArrayList<Part> parts;

    /** A part of the sentence. */
    public sealed interface Part extends Serializable permits Words, Switch, Assignment, Choice {
    }

    /**
     * Plain words.
     *
     * @param text as it is shown
     */
    public record Words(String text) implements Part {
        /**
         * Refuses null.
         *
         * @param text as it is shown
         */
        public Words {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A setting that is on or off, or is meant as such, whatever its value.
     *
     * @param setting that is meant
     */
    public record Switch(Setting setting) implements Part {
        /**
         * Refuses null.
         *
         * @param setting that is meant
         */
        public Switch {
            Objects.requireNonNull(setting, "setting");
        }
    }

    /**
     * A setting with a value.
     *
     * @param setting that is meant
     * @param value   that it should have, as it is: nothing in it is escaped
     */
    public record Assignment(Setting setting, String value) implements Part {
        /**
         * Refuses null.
         *
         * @param setting that is meant
         * @param value   that it should have, as it is: nothing in it is escaped
         */
        public Assignment {
            Objects.requireNonNull(setting, "setting");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A setting whose value is up to the user, such as the name of a file or a column.
     *
     * @param setting that is to have a value
     */
    public record Choice(Setting setting) implements Part {
        /**
         * Refuses null.
         *
         * @param setting that is to have a value
         */
        public Choice {
            Objects.requireNonNull(setting, "setting");
        }
    }

    private Remedy(ArrayList<Part> parts) {
        this.parts = parts;
    }

    /**
     * {@return a remedy of words alone; {@link #NONE} if there are none}
     *
     * @param text as it is shown
     */
    public static Remedy of(String text) {
        return text.isEmpty() ? NONE : NONE.and(text);
    }

    /**
     * {@return this remedy, going on in words}
     *
     * @param text with the space before it, if there is to be one
     */
    public Remedy and(String text) {
        return with(new Words(text));
    }

    /**
     * {@return this remedy, going on with a setting}
     *
     * @param setting that is on or off, or is meant as such
     */
    public Remedy with(Setting setting) {
        return with(new Switch(setting));
    }

    /**
     * {@return this remedy, going on with a setting}
     *
     * @param setting that is meant
     * @param value   that it should have, as it is
     */
    public Remedy with(Setting setting, String value) {
        return with(new Assignment(setting, value));
    }

    /**
     * {@return this remedy, going on with a part of another}
     *
     * @param part what follows
     */
    public Remedy with(Part part) {
        ArrayList<Part> all = new ArrayList<>(parts);
        all.add(Objects.requireNonNull(part, "part"));
        return new Remedy(all);
    }

    /**
     * {@return this remedy, going on with a setting}
     *
     * @param setting whose value is up to the user
     */
    public Remedy choosing(Setting setting) {
        return with(new Choice(setting));
    }

    /**
     * {@return this remedy, followed by another}
     *
     * @param other that follows
     */
    public Remedy and(Remedy other) {
        ArrayList<Part> all = new ArrayList<>(parts);
        all.addAll(other.parts);
        return new Remedy(all);
    }

    /**
     * {@return several remedies as one; empty ones are left out}
     *
     * @param remedies  in order
     * @param separator words between each two
     */
    public static Remedy join(List<Remedy> remedies, String separator) {
        Objects.requireNonNull(separator, "separator");
        Remedy all = NONE;
        for (Remedy remedy : remedies) {
            all = all.isEmpty() ? remedy : remedy.isEmpty() ? all : all.and(separator).and(remedy);
        }
        return all;
    }

    /** {@return whether nothing is known that helps} */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** {@return words and settings, in order} */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /**
     * {@return the sentence, settings told as a program's own users know them}
     *
     * @param wording of a {@link Switch}, an {@link Assignment} or a {@link Choice}
     */
    public String text(Function<Part, String> wording) {
        return parts.stream().map(part -> part instanceof Words words ? words.text() : wording.apply(part))
                .collect(Collectors.joining());
    }

    /** {@return the sentence, settings told by their names: {@code dropMissing}, {@code impute=median}} */
    @Override
    public String toString() {
        return text(Remedy::inApiWords);
    }

    private static String inApiWords(Part part) {
        if (part instanceof Assignment assignment) {
            String value = assignment.value();
            return assignment.setting() + "=" + (value.matches("[a-zA-Z0-9.]+") ? value : Escaped.quoted(value));
        }
        return part instanceof Switch meant ? meant.setting().toString()
                : part instanceof Choice choice ? choice.setting().toString() : "";
    }
}
