package dev.hourglass.cli.arguments;

/**
 * What a command may be given, as it declares it: options, and arguments without names. Also the key that values are
 * asked for with.
 *
 * @param <T> its value
 */
public interface Declaration<T> {
    /** The value when it is not given, or null when there is none. */
    T defaultValue();
}
