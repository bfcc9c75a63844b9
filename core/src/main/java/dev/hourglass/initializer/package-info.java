/**
 * Choose what the kernels of layers begin with. Names and formulas are Keras's; {@link
 * dev.hourglass.initializer.Initializers} lists them.
 *
 * <pre>{@code
 * import dev.hourglass.autoencoder.AutoencoderLayers;
 * import dev.hourglass.autoencoder.AutoencoderSettings;
 * import dev.hourglass.initializer.Initializers;
 *
 * AutoencoderSettings settings = new AutoencoderSettings().withLayers(
 *         new AutoencoderLayers().withInitializer(Initializers.REGISTRY.parse("he_normal")));
 * }</pre>
 */
package dev.hourglass.initializer;

/*
 * For contributors:
 *
 * A new initializer is a file here and a line in Initializers. Numbers are drawn from one stream, in order, so that
 * they do not depend on threads.
 */
