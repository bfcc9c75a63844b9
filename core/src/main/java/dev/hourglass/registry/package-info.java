/**
 * What trainings are put together from, by name: each layer, loss, optimizer, schedule and initializer is a
 * {@link dev.hourglass.registry.Part} of some {@link dev.hourglass.registry.Kind}, and each purpose has a
 * {@link dev.hourglass.registry.Registry} of the kinds that there are. Files and command lines are read and written
 * through these alone, so that a new kind is one file and one line in its registry.
 *
 * <p>Rules for whoever adds to this package: nothing here knows any kind.
 */
package dev.hourglass.registry;
