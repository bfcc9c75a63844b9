/**
 * The engine beside libraries of others, in one process, in alternation: matrix products and the tutorial's training.
 *
 * <p>Compiled only in the Maven profile {@code peers}, which also fetches the libraries.
 * {@code docs/measurements/other-libraries.md} says how to run it and what is fair about it.
 * {@link dev.hourglass.bench.peers.Peers} starts a second JVM with the environment that the libraries need; there
 * {@link dev.hourglass.bench.peers.Rounds} takes the times, {@link dev.hourglass.bench.peers.Report} keeps them.
 *
 * <p>Rules for whoever adds a library:
 * <ul>
 *   <li>It runs as its makers would have it run: its fastest kernels for the machine, its own memory, no copy and no
 *       conversion inside the time taken.
 *   <li>Its result is checked before it is timed, by {@link dev.hourglass.bench.peers.ProductOracle} or against the
 *       engine's losses; a wrong one ends the run.
 *   <li>It gets the same number of threads as the engine, and as much time to warm up.
 * </ul>
 */
package dev.hourglass.bench.peers;
