/**
 * Benchmarks of the engine, one class a subject, run by JMH.
 *
 * <p>Where there are kernels, a benchmark has two methods with the same body: {@code vector} runs in a JVM with the
 * vector kernels, {@code scalar} in one with their scalar twins. The ratio of the two, taken in one run on one machine,
 * is the number to trust; absolute numbers belong to a machine and an hour. {@code docs/performance.md} says how to run
 * them.
 *
 * <p>Rules for whoever adds to this package:
 * <ul>
 *   <li>A benchmark proves that it measures what its name says before it measures: {@link dev.hourglass.bench.Guard}
 *       refuses the wrong kernels, and any result that differs by one bit from {@code dev.hourglass.oracle}, which
 *       tests and benchmarks share; an operation is held to its scalar twin, which tests hold to the oracle.
 *   <li>Operations are those of {@code dev.hourglass.operation}: a new one can be measured as soon as it is registered.
 *   <li>Work is counted in the field's units, GFLOP or rows, by auxiliary counters.
 *   <li>Parameters have names and are text or numbers, so that {@code -p} can set them.
 *   <li>Nothing here sees {@code jdk.incubator.vector}: the kernels choose, as they do for users.
 * </ul>
 */
package dev.hourglass.bench;
