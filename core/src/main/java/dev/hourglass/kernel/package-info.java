/**
 * The arithmetic on float32 arrays, on SIMD vectors where the machine has them: matrix product, batch normalization,
 * sums and transposes, elementary functions, random numbers by counter.
 *
 * <p>How the parts fit: {@link dev.hourglass.kernel.Kernels} holds the choice between vectors and scalars, made once by
 * {@link dev.hourglass.kernel.KernelChoice}, and {@link dev.hourglass.kernel.Gemm} for products; each other operation
 * is an interface with both of its implementations nested in it, which compute the same bits. Activations are built on
 * {@link dev.hourglass.kernel.Elementwise} functions, noise and dropout on {@link dev.hourglass.kernel.RandomKernel}s,
 * which need no state. For logistic regression there are {@link dev.hourglass.kernel.Gram} and
 * {@link dev.hourglass.kernel.RegressionKernels}, exp, log, the sigmoid and sums of vectors, in float64. Callers
 * describe matrices by {@link dev.hourglass.kernel.View}, own all memory ({@link dev.hourglass.kernel.Workspace},
 * {@link dev.hourglass.kernel.Arena}), and pad rows to {@link dev.hourglass.kernel.Padding#LANES} floats.
 *
 * <p>Rules for whoever adds to this package:
 * <ul>
 * <li>This package imports nothing of the project. {@code jdk.incubator.vector} is seen only by classes reached from
 * {@code VectorKernels}, and by nested ones named {@code Vectors}, here and where parts of a training bring their
 * arithmetic along; these are instantiated only if {@code Kernels.CHOICE} says so.
 *   <li>A kernel checks nothing and allocates nothing: callers do both, once.
 *   <li>Same bits everywhere: an element of a product is one chain of fused multiply-adds in ascending k; lanes run
 *       across columns; sums keep a fixed order whatever the vector's length; no reduction across lanes and no
 *       transcendental operation of the Vector API, whose results differ between machines.
 *   <li>Every vector kernel has a scalar twin, and a test that compares their bits.
 *   <li>Tiles of the matrix product are written by {@code TileGenerator}, among the tests: a new shape is a new line of
 *       its table. Numbers that were chosen for speed alone are in {@code Tuning}.
 *   <li>Vectors live in local variables. A method that is hot stays under 325 bytecodes, if it is to be inlined, and
 *       always under 8,000, above which it is never compiled.
 * <li>Vectors are never parameters or results of methods of ours on a hot path: if C2 does not inline one, because it
 * was compiled before or because too much was inlined already, it makes objects of them for good. The JDK's own methods
 * are always inlined. ({@code Transposition} has the one exception; {@code AllocationTest} watches over it.) Within a
 * loop, call methods on vectors that were read or computed in the same iteration, not on a running sum: C2 knows the
 * class of a sum from the iteration before only from earlier calls anywhere in the JVM. If another library has used
 * vectors of another class, JDK 17 makes objects of such sums. So no kernel uses vectors of two lengths, not even to
 * round float64 to float32.
 * </ul>
 */
package dev.hourglass.kernel;
