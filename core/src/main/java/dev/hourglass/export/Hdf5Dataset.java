package dev.hourglass.export;

import java.util.List;

/**
 * An array of float32 in an HDF5 file.
 *
 * @param shape  its sizes
 * @param values as many as the sizes multiply to, row-major
 */
record Hdf5Dataset(List<Integer> shape, float[] values) implements Hdf5Object {
}
