package dev.hourglass.autoencoder;

import dev.hourglass.text.Escaped;

/** What no encoder can say of itself. */
final class ProvenanceRules {
    private static final String DIGEST = "[0-9a-f]{64}";

    private ProvenanceRules() {
    }

    /** Refuses no rows, and what is no SHA-256. */
    static void requireData(int rows, String dataSha256) {
        if (rows < 1) {
            throw new IllegalArgumentException("an encoder is trained on 1 row or more, found " + rows);
        }
        requireDigest(dataSha256);
    }

    /** Refuses what is no SHA-256 as it is written: 64 hexadecimal digits in lower case. */
    static void requireDigest(String sha256) {
        if (!sha256.matches(DIGEST)) {
            throw new IllegalArgumentException("expected a SHA-256 of 64 hexadecimal digits, found "
                    + Escaped.quoted(sha256));
        }
    }

    /** Refuses what is no error: it is finite, 0 or more. */
    static void requireLoss(String name, double loss) {
        if (!(loss >= 0 && loss <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("expected a " + name + " of 0 or more, found " + loss);
        }
    }
}
