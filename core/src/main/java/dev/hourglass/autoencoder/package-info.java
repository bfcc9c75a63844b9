/**
 * Autoencoders of tables, and the encoders that are kept of them.
 *
 * <p>{@link dev.hourglass.autoencoder.Autoencoder} fits a scaler and a network to raw rows, as
 * {@link dev.hourglass.autoencoder.AutoencoderSettings} say; its {@link dev.hourglass.autoencoder.Encoder} is what is
 * saved and used: column names, scaler, encoding half and {@link dev.hourglass.autoencoder.Provenance}. Its {@link
 * dev.hourglass.autoencoder.Assessment} tells whether it learned anything. What
 * {@link dev.hourglass.autoencoder.Scaling} does to columns besides bringing them to 0 to 1 is affine, and
 * {@code FoldedMap} makes it part of the first Dense layer when training has ended, so that an encoder in use knows
 * nothing of it. A {@link dev.hourglass.autoencoder.Recipe} is settings that go together. A
 * {@link dev.hourglass.autoencoder.Representation} says what is taken of an encoder besides codes;
 * {@link dev.hourglass.autoencoder.RowEncoder} encodes rows as they come, with buffers that are made once;
 * {@link dev.hourglass.autoencoder.UntrainedEncoder} is the control of every claim about learning. An
 * {@link dev.hourglass.autoencoder.AutoencoderTraining} can be stopped with a
 * {@link dev.hourglass.autoencoder.Checkpoint} and gone on with.
 *
 * <p>Rules for whoever adds to this package: everything that decides a result is in the settings, and one seed is
 * handed down from them; results are immutable; threads change no bit; files are not known here.
 */
package dev.hourglass.autoencoder;
