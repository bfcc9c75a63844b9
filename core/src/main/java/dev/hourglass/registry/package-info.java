/**
 * Name the parts of a training: each layer, loss, optimizer, schedule and initializer is a {@link
 * dev.hourglass.registry.Part} of some {@link dev.hourglass.registry.Kind}, and each purpose has a {@link
 * dev.hourglass.registry.Registry} of the kinds that there are. Files and command lines are read and written through
 * these alone; {@link dev.hourglass.registry.Notation} writes a part in the words that {@code parse} reads.
 * {@code read} takes them from people, and says what helps where they mean nothing.
 *
 * <pre>{@code
 * import dev.hourglass.layer.Activation;
 * import dev.hourglass.layer.Layers;
 * import dev.hourglass.registry.Notation;
 *
 * Activation activation = Layers.ACTIVATIONS.parse("leaky:0.2");
 * System.out.println(Notation.of(activation) + " of " + Layers.ACTIVATIONS.names());
 * }</pre>
 */
package dev.hourglass.registry;

/*
 * For contributors:
 *
 * Nothing here knows any kind: a new one is one file and one line in its registry.
 */
