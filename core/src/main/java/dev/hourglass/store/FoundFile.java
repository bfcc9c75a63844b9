package dev.hourglass.store;

/** What was given for a model file. */
public enum FoundFile {
    /** A finished encoder. */
    ENCODER,
    /** An encoder with its decoder. */
    AUTOENCODER,
    /** An encoder with its classifier. */
    CLASSIFIER,
    /** The state of a training. */
    CHECKPOINT,
    /** Text, such as a table in CSV. */
    TEXT,
    /** A file of another program, or one of ours that is damaged. */
    OTHER
}
