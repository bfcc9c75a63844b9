/**
 * What training makes smaller. A new loss is a file here and a line in {@link dev.hourglass.loss.Losses}; an
 * {@link dev.hourglass.loss.ElementLoss} brings its arithmetic along, plain and on vectors, as the nested classes
 * {@code Scalars} and {@code Vectors}. No loss is ever below 0. Names, defaults and formulas are Keras's.
 */
package dev.hourglass.loss;
