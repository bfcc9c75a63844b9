package dev.hourglass.json;

/** A text is not the JSON it should be: broken, or with other members or types than its reader expects. */
public sealed class JsonException extends RuntimeException permits TooManyValuesException {
    private static final long serialVersionUID = 1;

    /**
     * A text that is not what was expected.
     *
     * @param message what was found, and what was expected
     */
    public JsonException(String message) {
        super(message);
    }

    /**
     * A text that is not what was expected.
     *
     * @param message what was found, and what was expected
     * @param cause   who found it
     */
    public JsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
