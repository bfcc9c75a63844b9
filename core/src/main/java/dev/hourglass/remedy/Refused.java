package dev.hourglass.remedy;

/** What the engine throws where it refuses something: an exception that knows what helps. */
public interface Refused {
    /** {@return what was refused, settings told by their names} */
    String getMessage();

    /** {@return the same as a sentence in which settings may be named and not spelled} */
    default Problem statement() {
        return Problem.of(getMessage());
    }

    /** {@return what helps} */
    Remedy remedy();
}
