/**
 * What kernels begin with. A new initializer is a file here and a line in {@link
 * dev.hourglass.initializer.Initializers}.
 * Names and formulas are Keras's; numbers are drawn from one stream, in order, so that they do not depend on threads.
 */
package dev.hourglass.initializer;
