package dev.hourglass.file;

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
public final class Sha256 {
    /** How many digits there are. */
    public static final int DIGITS = 64;

    private Sha256() {
    }

    /** {@return a digest of nothing so far} */
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * {@return the digits of a digest}
     *
     * @param digest which starts anew
     */
    public static String hexadecimal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * {@return the digest of a file's bytes}
     *
     * @param file to read
     * @throws IOException if it cannot be read
     */
    public static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in::transferTo);
        }
    }

    /**
     * {@return the digest of what a content writes}
     *
     * @param content to write, to nowhere
     * @throws IOException if the content throws it
     */
    public static String of(FileContent content) throws IOException {
        MessageDigest digest = start();
        content.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return hexadecimal(digest);
    }
}
