/**
 * Choose how numbers follow their gradients. Names, defaults and formulas are Keras's; {@link
 * dev.hourglass.optimizer.Optimizers} lists them.
 *
 * <pre>{@code
 * import dev.hourglass.autoencoder.AutoencoderSettings;
 * import dev.hourglass.optimizer.Adam;
 * import dev.hourglass.optimizer.Optimizers;
 *
 * AutoencoderSettings settings = new AutoencoderSettings().withOptimizer(new Adam(3e-4));
 * System.out.println(Optimizers.REGISTRY.names());
 * }</pre>
 */
package dev.hourglass.optimizer;

/*
 * For contributors:
 *
 * A new optimizer is a file here and a line in Optimizers; it brings its arithmetic along, plain and on vectors, as the
 * nested classes Scalars and Vectors.
 */
