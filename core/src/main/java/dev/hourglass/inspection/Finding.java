package dev.hourglass.inspection;

import dev.hourglass.remedy.Remedy;
import java.util.Objects;

/**
 * Something worth knowing of data.
 *
 * @param isWarning whether it is probably not as it should be; else it is only said
 * @param text      what was seen; foreign text in it is escaped
 * @param remedy    what helps, or what it means
 */
public record Finding(boolean isWarning, String text, Remedy remedy) {
    /**
     * Refuses null.
     *
     * @param isWarning whether it is probably not as it should be; else it is only said
     * @param text      what was seen; foreign text in it is escaped
     * @param remedy    what helps, or what it means
     */
    public Finding {
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
        return new Finding(true, text, remedy);
    }

    /**
     * {@return what is worth saying}
     *
     * @param text what was seen
     */
    public static Finding note(String text) {
        Objects.requireNonNull(text, "text");
        return new Finding(false, text, Remedy.NONE);
    }

    /** {@return both in a sentence, settings told by their names} */
    @Override
    public String toString() {
        return remedy.isEmpty() ? text : text + "; " + remedy;
    }
}
