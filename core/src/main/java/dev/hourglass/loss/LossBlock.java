package dev.hourglass.loss;

import dev.hourglass.kernel.View;

/**
 * Some columns of a network's outputs.
 *
 * @param columns  of the whole output, without padding
 * @param first    the first of these columns
 * @param width    how many, padding counted
 * @param output   all columns
 * @param target   all columns
 * @param gradient of the loss by all columns; these are to be written
 */
@SuppressWarnings("exports")
public record LossBlock(int columns, int first, int width, View output, View target, View gradient) {
}
