package dev.hourglass.search;

import java.util.Objects;

/**
 * What one candidate has where another has something else.
 *
 * @param name  of the setting, as whoever searches calls it
 * @param value that this candidate has, likewise
 */
public record Choice(String name, String value) {
    /**
     * Refuses null.
     *
     * @param name  of the setting, as whoever searches calls it
     * @param value that this candidate has, likewise
     */
    public Choice {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }
}
