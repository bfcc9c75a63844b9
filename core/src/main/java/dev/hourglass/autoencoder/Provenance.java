package dev.hourglass.autoencoder;

import java.util.List;

/** How an encoder was made: enough to make it again, and to verify that this succeeded. */
public sealed interface Provenance permits TrainingProvenance, MethodProvenance {

    /** {@return how many rows it was fitted to} */
    int rows();

    /** {@return the SHA-256 of the names and values of these rows, in hexadecimal; see {@link DataDigest}} */
    String dataSha256();

    /** {@return why the encoder may be useless, in sentences} */
    List<String> warnings();
}
