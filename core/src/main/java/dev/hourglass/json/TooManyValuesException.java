package dev.hourglass.json;

/** A text holds more values than the memory that was allowed for them. */
public final class TooManyValuesException extends JsonException {
    private static final long serialVersionUID = 1;

    TooManyValuesException(String message) {
        super(message);
    }
}
