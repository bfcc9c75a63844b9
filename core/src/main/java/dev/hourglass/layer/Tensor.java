package dev.hourglass.layer;

import dev.hourglass.initializer.Constant;
import dev.hourglass.initializer.Initializer;
import java.util.List;
import java.util.Objects;

/**
 * One block of a network's numbers.
 *
 * @param name        unique in its layer, {@code kernel}, or with the layer's name before it, {@code dense_1/kernel}
 * @param shape       one size for a vector; rows and columns for the kernel of a layer that mixes columns
 * @param trainable   whether the optimizer changes it; else training keeps it as a running average
 * @param initializer what it begins with
 * @param least       what no number of it is below: 0 for a variance
 */
public record Tensor(String name, List<Integer> shape, boolean trainable, Initializer initializer, double least) {

    /**
     * Keeps an unmodifiable copy of the shape.
     *
     * @param name        layer and role
     * @param shape       one size for a vector
     * @param trainable   whether the optimizer changes it
     * @param initializer what it begins with
     * @param least       what no number of it is below
     */
    public Tensor {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(initializer, "initializer");
        shape = List.copyOf(shape);
    }

    /**
     * {@return a matrix that a layer's input is multiplied by}
     *
     * @param name        unique in its layer
     * @param rows        columns that come into the layer
     * @param columns     columns that go out
     * @param initializer what it begins with
     */
    public static Tensor matrix(String name, int rows, int columns, Initializer initializer) {
        return new Tensor(name, List.of(rows, columns), true, initializer, Double.NEGATIVE_INFINITY);
    }

    /**
     * {@return a vector that the optimizer changes}
     *
     * @param name        unique in its layer
     * @param size        one number a column
     * @param initializer what it begins with
     */
    public static Tensor vector(String name, int size, Initializer initializer) {
        return new Tensor(name, List.of(size), true, initializer, Double.NEGATIVE_INFINITY);
    }

    /**
     * {@return a running average}
     *
     * @param name  unique in its layer
     * @param size  one number a column
     * @param start what it begins with
     * @param least what no number of it is below
     */
    public static Tensor average(String name, int size, double start, double least) {
        return new Tensor(name, List.of(size), false, new Constant(start), least);
    }

    /**
     * {@return the same with a layer's name before its own}
     *
     * @param layer unique in its network
     */
    public Tensor of(String layer) {
        return new Tensor(layer + "/" + name, shape, trainable, initializer, least);
    }

    /** {@return whether it is a matrix that a layer's input is multiplied by} */
    public boolean isKernel() {
        return shape.size() == 2;
    }

    /** {@return the number of rows; 1 for a vector} */
    public int rows() {
        return isKernel() ? shape.get(0) : 1;
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
