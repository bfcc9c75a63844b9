package dev.hourglass.store;

import dev.hourglass.file.AtomicFile;
import dev.hourglass.file.FileContent;
import dev.hourglass.file.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The bytes of a model to be saved, which are the same wherever they go. */
final class ModelBytes implements FileContent {
    private final byte[] header;
    private final SafeTensorsWriter tensors;

    /**
     * Seals the bytes of a model.
     *
     * @param header with as many zeros as the seal has digits
     * @param sealAt where these begin
     */
    ModelBytes(byte[] header, int sealAt, SafeTensorsWriter tensors) {
        this.header = header;
        this.tensors = tensors;
        byte[] seal = sha256().getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(seal, 0, header, sealAt, seal.length);
    }

    private String sha256() {
        try {
            return Sha256.of(this);
        } catch (IOException e) {
            throw new UncheckedIOException("digesting writes to nowhere", e);
        }
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(header);
        tensors.writeTensors(out);
    }

    /** Writes a file in one step; the result is its SHA-256. */
    String write(Path file) throws IOException {
        return AtomicFile.write(file, this);
    }

    /** Writes to a stream that stays open; the result is the SHA-256 of what was written. */
    String write(OutputStream out) throws IOException {
        String digest = sha256();
        writeTo(out);
        out.flush();
        return digest;
    }

    /**
     * All of them.
     *
     * @throws IllegalArgumentException if they are more than an array can hold
     */
    byte[] toArray() {
        long size = header.length + tensors.byteCount();
        if (size > Integer.MAX_VALUE - Long.BYTES) {
            throw new IllegalArgumentException("a model of " + size + " bytes, which no array can hold");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream((int) size);
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes all that fits", e);
        }
        return out.toByteArray();
    }
}
