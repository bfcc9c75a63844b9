package dev.hourglass.inspection;

import dev.hourglass.remedy.Remedy;
import java.util.Objects;

/**
 * Something worth knowing of data.
 *
 * @param weight how much it matters
 * @param text   what was seen; foreign text in it is escaped
 * @param remedy what helps, or what it means
 */
public record Finding(Weight weight, String text, Remedy remedy) {
    /** How much it matters. */
    public enum Weight {
        /** Only said. */
        NOTE,
        /** As it should be, but nobody should read the result without it. */
        CAUTION,
        /** Probably not as it should be. */
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
     * {@return what is probably not as it should be}
     *
     * @param text   what was seen
     * @param remedy what helps
     */
    public static Finding warning(String text, Remedy remedy) {
        Objects.requireNonNull(text, "text");
        return new Finding(Weight.WARNING, text, remedy);
    }

    /**
     * {@return what a result should not be read without}
     *
     * @param text   what was seen
     * @param remedy what it means
     */
    public static Finding caution(String text, Remedy remedy) {
        Objects.requireNonNull(text, "text");
        return new Finding(Weight.CAUTION, text, remedy);
    }

    /**
     * {@return what is worth saying}
     *
     * @param text what was seen
     */
    public static Finding note(String text) {
        Objects.requireNonNull(text, "text");
        return new Finding(Weight.NOTE, text, Remedy.NONE);
    }

    /** {@return whether it is probably not as it should be} */
    public boolean isWarning() {
        return weight == Weight.WARNING;
    }

    /** {@return both in a sentence, settings told by their names} */
    @Override
    public String toString() {
        return remedy.isEmpty() ? text : text + "; " + remedy;
    }
}
