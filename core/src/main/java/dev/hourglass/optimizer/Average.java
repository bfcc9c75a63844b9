package dev.hourglass.optimizer;

import java.util.Objects;

/**
 * A number that an optimizer keeps for each number that it changes; zero at first.
 *
 * @param name    in files: {@code first}
 * @param squares whether it is an average of squares, never below 0, whose root is taken
 */
public record Average(String name, boolean squares) {
    /**
     * Refuses null.
     *
     * @param name    in files: {@code first}
     * @param squares whether it is an average of squares, never below 0, whose root is taken
     */
    public Average {
        Objects.requireNonNull(name, "name");
    }
}
