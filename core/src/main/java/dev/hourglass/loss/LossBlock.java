package dev.hourglass.loss;

import dev.hourglass.kernel.View;

/**
 * Some columns of a network's outputs.
 *
 * @param rows     how many there are at most
 * @param columns  of the whole output, without padding
 * @param first    the first of these columns
 * @param width    how many, padding counted
 * @param output   all columns
 * @param target   all columns
 * @param gradient of the loss by all columns; these are to be written
 */
@SuppressWarnings("exports")
public record LossBlock(int rows, int columns, int first, int width, View output, View target, View gradient) {

    /** What errors padding has, nobody is to learn from. */
    void clearPadding(int count) {
        for (int i = 0; i < count; i++) {
            for (int j = Math.max(first, columns); j < first + width; j++) {
                gradient.array()[gradient.at(i, j)] = 0;
            }
        }
    }
}
