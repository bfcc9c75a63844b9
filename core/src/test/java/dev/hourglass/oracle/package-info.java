/**
 * The engine once more, written the slow and obvious way from the definitions: what tests and benchmarks compare with.
 *
 * <p>A network is a list of {@link dev.hourglass.oracle.OracleLayer}s over {@code double[rows][columns]}, without
 * padding, views, blocking, threads or vectors. Every result of an operation goes through a
 * {@link dev.hourglass.oracle.Rounding}. With float64 as it is, this is the reference; with random roundings, a sample
 * of what
 * float32 may make of it; with those of float32, it gives the engine's very bits, since every operation of the engine
 * is rounded as documented and in a fixed order: but where an activation takes e to a power, which is exact here.
 *
 * <p>A new activation is one line in {@link dev.hourglass.oracle.OracleFunction}, a new loss one in
 * {@link dev.hourglass.oracle.OracleLoss}, a new optimizer one in {@link dev.hourglass.oracle.OracleOptimizer}; tests
 * of accuracy, gradients and trainings follow.
 *
 * <p>Rule for whoever adds to this package: shares no arithmetic with the engine, not even through it. Only random
 * numbers are the engine's own, found one by one.
 */
package dev.hourglass.oracle;
