package dev.hourglass.search;

/**
 * What one candidate has where another has something else.
 *
 * @param name  of the setting, as whoever searches calls it
 * @param value that this candidate has, likewise
 */
public record Choice(String name, String value) {
}
