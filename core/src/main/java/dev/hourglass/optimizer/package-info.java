/**
 * How numbers follow their gradients. A new optimizer is a file here and a line in {@link
 * dev.hourglass.optimizer.Optimizers}; it brings its arithmetic along, plain and on vectors, as the nested classes
 * {@code Scalars} and {@code Vectors}. Names, defaults and formulas are Keras's.
 */
package dev.hourglass.optimizer;
