/**
 * Autoencoders of tables, and the encoders that are kept of them.
 *
 * <p>{@link dev.hourglass.autoencoder.Autoencoder} fits a scaler and a network to raw rows, as
 * {@link dev.hourglass.autoencoder.AutoencoderSettings} say; its {@link dev.hourglass.autoencoder.Encoder} is what is
 * saved and used: column names, scaler, encoding half and {@link dev.hourglass.autoencoder.Provenance}. Its {@link
 * dev.hourglass.autoencoder.Assessment} tells whether it learned anything. An
 * {@link dev.hourglass.autoencoder.AutoencoderTraining} can be stopped with a
 * {@link dev.hourglass.autoencoder.Checkpoint} and gone on with.
 *
 * <p>Rules for whoever adds to this package: everything that decides a result is in the settings, and one seed is
 * handed down from them; results are immutable; threads change no bit; files are not known here.
 */
package dev.hourglass.autoencoder;
