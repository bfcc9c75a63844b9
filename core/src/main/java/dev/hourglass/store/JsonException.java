package dev.hourglass.store;

/** A text is not the JSON it should be: broken, or with other members or types than its reader expects. */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    JsonException(String message) {
        super(message);
    }

    JsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
