package dev.hourglass.registry;

import java.util.List;
import java.util.Objects;

/**
 * What the parts of a kind are called in files, and what they are made with, as functions have a signature.
 *
 * @param type       as Keras names the class and files name it: {@code LeakyReLU}
 * @param parameters in the order in which command lines give them
 */
public record Signature(String type, List<Parameter> parameters) {

    /**
     * Keeps an unmodifiable copy.
     *
     * @param type       as Keras names the class and files name it
     * @param parameters in the order in which command lines give them
     */
    public Signature {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(parameters, "parameters");
        parameters = List.copyOf(parameters);
    }

    /** The place of a parameter among all. */
    int place(String name) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(type + " has no parameter " + name);
    }
}
