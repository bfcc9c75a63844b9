package dev.hourglass.autoencoder;

import dev.hourglass.text.Escaped;

/** Refuses values that no encoder's provenance can have. */
final class ProvenanceRules {
    private static final String DIGEST = "[0-9a-f]{64}";

    private ProvenanceRules() {
    }

    /** Refuses fewer rows than 1, and anything but a SHA-256. */
    static void requireData(int rows, String dataSha256) {
        if (rows < 1) {
            throw new IllegalArgumentException("an encoder is trained on 1 row or more, found " + rows);
        }
        requireDigest(dataSha256);
    }

    /** Refuses anything but a SHA-256 of 64 hexadecimal digits in lower case. */
    static void requireDigest(String sha256) {
        if (!sha256.matches(DIGEST)) {
            throw new IllegalArgumentException("expected a SHA-256 of 64 hexadecimal digits, found "
                    + Escaped.quoted(sha256));
        }
    }

    /** Refuses anything but a finite number of 0 or more. */
    static void requireLoss(String name, double loss) {
        if (!(loss >= 0 && loss <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("expected a " + name + " of 0 or more, found " + loss);
        }
    }
}
