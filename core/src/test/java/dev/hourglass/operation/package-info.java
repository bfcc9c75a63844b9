/**
 * Every operation of the engine, listed once, for all that is asked of each of them: the same bits on vectors and in
 * plain Java, in every shape, in JVMs of every kind; that compilers take it; how long it takes.
 *
 * <p>Kernels are listed by hand in {@link dev.hourglass.operation.KernelOperations}; those of activations, losses,
 * optimizers
 * and penalties follow from their registries, so that a new kind is tested and measured without another line. The jar
 * of tests brings the list to the benchmarks.
 */
package dev.hourglass.operation;
