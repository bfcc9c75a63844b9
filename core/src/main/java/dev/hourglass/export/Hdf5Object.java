package dev.hourglass.export;

/** What an HDF5 file holds by name. */
sealed interface Hdf5Object permits Hdf5Group, Hdf5Dataset {
}
