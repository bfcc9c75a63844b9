/**
 * The layers: what each is called, what numbers it has, and what it does to a block of columns, forward and back.
 *
 * <p>A new layer is a file here and a line in {@link dev.hourglass.layer.Layers}. An {@link
 * dev.hourglass.layer.Activation} brings its arithmetic along, plain and on vectors, as the nested classes
 * {@code Scalars} and {@code Vectors}; a nested class is loaded when it is first used, so that the vector module stays
 * optional. The tests run every kind that is registered through the whole battery of bits.
 *
 * <p>Names, defaults and formulas are Keras's. Rules: the same bits everywhere; padding holds zeros; nothing is
 * allocated after a pass was made.
 */
package dev.hourglass.layer;
