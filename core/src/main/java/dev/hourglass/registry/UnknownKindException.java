package dev.hourglass.registry;

/** There is no kind of that name. */
public final class UnknownKindException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    UnknownKindException(String message) {
        super(message);
    }
}
