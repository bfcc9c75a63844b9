/**
 * The engine once more, written the slow and obvious way from the definitions: what guards compare results with.
 *
 * <p>A network is a list of {@link dev.hourglass.bench.oracle.NaiveLayer}s over {@code float[rows][columns]}, without
 * padding, views, blocking, threads or vectors. Because every operation of the engine is rounded as documented, and in
 * a fixed order, this gives its very bits, and comparing needs no tolerance.
 *
 * <p>Rule for whoever adds to this package: shares no arithmetic with the engine, not even through it.
 */
package dev.hourglass.bench.oracle;
