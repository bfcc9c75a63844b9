package dev.hourglass.remedy;

import java.io.Serializable;
import java.util.function.Function;

/**
 * What was refused: a sentence without its full stop, in which settings are named and not spelled, as in a
 * {@link Remedy}.
 *
 * <p>Immutable; each method that adds something gives a new one.
 */
public final class Problem implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Remedy sentence;

    private Problem(Remedy sentence) {
        this.sentence = sentence;
    }

    /**
     * {@return a problem of words alone}
     *
     * @param text as it is shown
     */
    public static Problem of(String text) {
        return new Problem(Remedy.NONE.and(text));
    }

    /**
     * {@return a problem that begins with a setting}
     *
     * @param setting that is meant, whatever its value
     */
    public static Problem of(Setting setting) {
        return new Problem(Remedy.NONE.with(setting));
    }

    /**
     * {@return a problem that begins with a setting, or with words}
     *
     * @param part what it begins with
     */
    public static Problem of(Remedy.Part part) {
        return new Problem(Remedy.NONE.with(part));
    }

    /**
     * {@return this problem, going on in words}
     *
     * @param text with the space before it, if there is to be one
     */
    public Problem and(String text) {
        return new Problem(sentence.and(text));
    }

    /**
     * {@return this problem, going on with a setting}
     *
     * @param setting that is meant, whatever its value
     */
    public Problem with(Setting setting) {
        return new Problem(sentence.with(setting));
    }

    /**
     * {@return this problem, going on with a setting}
     *
     * @param setting that is meant
     * @param value   that it has, as it is
     */
    public Problem with(Setting setting, String value) {
        return new Problem(sentence.with(setting, value));
    }

    /**
     * {@return this problem, going on with a setting}
     *
     * @param setting whose value is up to the user
     */
    public Problem choosing(Setting setting) {
        return new Problem(sentence.choosing(setting));
    }

    /**
     * {@return the sentence, settings told as a program's own users know them}
     *
     * @param wording of a {@link Remedy.Switch}, a {@link Remedy.Assignment} or a {@link Remedy.Choice}
     */
    public String text(Function<Remedy.Part, String> wording) {
        return sentence.text(wording);
    }

    /** {@return the sentence, settings told by their names} */
    @Override
    public String toString() {
        return sentence.toString();
    }
}
