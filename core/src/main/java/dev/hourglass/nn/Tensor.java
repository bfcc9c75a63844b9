package dev.hourglass.nn;

import java.util.List;

/**
 * The name and shape of one block of a network's numbers.
 *
 * @param name      layer and role, unique in the network: {@code dense_1/kernel}
 * @param shape     one size for a vector, rows and columns for a matrix
 * @param trainable whether the optimizer changes it; else training keeps it as a running average
 */
public record Tensor(String name, List<Integer> shape, boolean trainable) {

    /**
     * Keeps an unmodifiable copy of the shape.
     *
     * @param name      layer and role
     * @param shape     one size for a vector
     * @param trainable whether the optimizer changes it
     */
    public Tensor {
        shape = List.copyOf(shape);
    }

    /** {@return the number of rows; 1 for a vector} */
    public int rows() {
        return shape.size() == 2 ? shape.get(0) : 1;
    }

    /** {@return the number of columns, or the length of a vector} */
    public int columns() {
        return shape.get(shape.size() - 1);
    }

    /** {@return how many numbers it holds} */
    public int size() {
        return rows() * columns();
    }
}
