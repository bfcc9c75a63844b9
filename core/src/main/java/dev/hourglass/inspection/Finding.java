package dev.hourglass.inspection;

import dev.hourglass.remedy.Remedy;
import java.util.Objects;

/**
 * Something worth knowing about data.
 *
 * @param weight how much it matters
 * @param text   what was seen; foreign text in it is escaped
 * @param remedy what helps, or what it means
 */
public record Finding(Weight weight, String text, Remedy remedy) {
    /** How much it matters. */
    public enum Weight {
        /** For information. */
        NOTE,
        /** Not wrong, but the result should not be read without it. */
        CAUTION,
        /** Probably wrong. */
        WARNING
    }

    /**
     * Refuses null.
     *
     * @param weight how much it matters
     * @param text   what was seen; foreign text in it is escaped
     * @param remedy what helps, or what it means
     */
    public Finding {
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(remedy, "remedy");
    }

    /**
     * {@return a warning: something is probably wrong}
     *
     * @param text   what was seen
     * @param remedy what helps
     */
    public static Finding warning(String text, Remedy remedy) {
        Objects.requireNonNull(text, "text");
        return new Finding(Weight.WARNING, text, remedy);
    }

    /**
     * {@return a caution: a result should not be read without it}
     *
     * @param text   what was seen
     * @param remedy what it means
     */
    public static Finding caution(String text, Remedy remedy) {
        Objects.requireNonNull(text, "text");
        return new Finding(Weight.CAUTION, text, remedy);
    }

    /**
     * {@return a note, for information}
     *
     * @param text what was seen
     */
    public static Finding note(String text) {
        Objects.requireNonNull(text, "text");
        return new Finding(Weight.NOTE, text, Remedy.NONE);
    }

    /** {@return whether it is a warning} */
    public boolean isWarning() {
        return weight == Weight.WARNING;
    }

    /** {@return text and remedy in one sentence, with settings by their names} */
    @Override
    public String toString() {
        return remedy.isEmpty() ? text : text + "; " + remedy;
    }
}
