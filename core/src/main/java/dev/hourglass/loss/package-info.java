/**
 * Choose what training makes smaller. Names, defaults and formulas are Keras's; no loss is ever below 0. {@link
 * dev.hourglass.loss.Losses} lists them.
 *
 * <pre>{@code
 * import dev.hourglass.autoencoder.AutoencoderSettings;
 * import dev.hourglass.loss.Huber;
 * import dev.hourglass.loss.Losses;
 *
 * AutoencoderSettings settings = new AutoencoderSettings();
 * settings = settings.withObjective(settings.objective().withLoss(new Huber(0.5)));
 * System.out.println(Losses.REGISTRY.names());
 * }</pre>
 */
package dev.hourglass.loss;

/*
 * For contributors:
 *
 * A new loss is a file here and a line in Losses; an ElementLoss brings its arithmetic along, plain and on vectors, as
 * the nested classes Scalars and Vectors. No loss is ever below 0.
 */
