package dev.hourglass.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest SHA-256 (FIPS 180-4), as 64 lower-case hexadecimal digits. */
final class Sha256 {
    /** How many digits there are. */
    static final int DIGITS = 64;

    private Sha256() {
    }

    /** A digest of nothing so far. */
    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The digits of a digest, which starts anew. */
    static String hexadecimal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The digest of a file's bytes. */
    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in::transferTo);
        }
    }

    /** The digest of what a content writes. */
    static String of(AtomicFile.Content content) throws IOException {
        MessageDigest digest = start();
        content.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return hexadecimal(digest);
    }
}
