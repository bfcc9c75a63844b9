package dev.hourglass.search;

/** A file is not the state of the search that is to go on; the message says what was found. */
public final class SearchStateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SearchStateException(String problem) {
        super(problem);
    }
}
