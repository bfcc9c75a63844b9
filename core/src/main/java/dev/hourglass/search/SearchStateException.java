package dev.hourglass.search;

import dev.hourglass.remedy.Refused;
import dev.hourglass.remedy.Remedy;

/** A file is not the state of the search that is to go on; the message says what was found. */
public final class SearchStateException extends RuntimeException implements Refused {
    private static final long serialVersionUID = 1L;

    SearchStateException(String problem) {
        super(problem);
    }

    /** The same, told of a place. */
    SearchStateException in(String place) {
        SearchStateException told = new SearchStateException(place + getMessage());
        told.initCause(this);
        return told;
    }

    @Override
    public Remedy remedy() {
        return Remedy.of(
                "name another file for a new search, or give the data and the settings that it was begun with");
    }
}
