/**
 * Directions in data: eigenvectors of symmetric matrices, principal components, and the affine maps of rows that
 * follow from them, such as soft whitening. All in float64, in plain Java and on the engine's Gram kernel, with the
 * same bits on every machine.
 *
 * <p>Names and conventions are scikit-learn's; where its results have signs or orders that are left open, the class
 * says which are taken here.
 */
package dev.hourglass.decomposition;
