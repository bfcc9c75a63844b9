package dev.hourglass.store;

import dev.hourglass.anomaly.AnomalyDetector;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Files that hold one whole autoencoder: everything that an {@link EncoderFile} holds, the decoder, and statistics of
 * the training rows, so that later rows can be compared with them.
 *
 * <p>Besides an encoder's tensors there are those of the decoder, {@code decoder/dense/kernel} and so on, of what
 * followed the scaler in training ({@code scaling/…}), of the errors of training and validation rows, and of the
 * columns; a member {@code decoder} in the JSON document has the layers. Such a file can also be read as an encoder.
 */
public final class AutoencoderFile {
    private AutoencoderFile() {
    }

    /**
     * Writes a whole autoencoder; an old file at the place stays whole until the new one is complete.
     *
     * @param file       to make or replace
     * @param detector all its numbers finite
     * @return the SHA-256 of the file, in lower-case hexadecimal
     * @throws IllegalArgumentException if a number is not finite, or the network has too many layers; nothing is
     *                                  written then
     * @throws IOException              if the file cannot be written, always an
     *                                  {@link dev.hourglass.file.OutputFileException}
     */
    public static String write(Path file, AnomalyDetector detector) throws IOException {
        Objects.requireNonNull(file, "file");
        return bytes(detector).write(file);
    }

    /**
     * Writes a whole autoencoder to a stream, which stays open.
     *
     * @param out takes the bytes of a file
     * @param detector all its numbers finite
     * @return the SHA-256 of the bytes, in lower-case hexadecimal
     * @throws IllegalArgumentException as for a file; nothing is written then
     * @throws IOException              if the stream throws it
     */
    public static String write(OutputStream out, AnomalyDetector detector) throws IOException {
        Objects.requireNonNull(out, "out");
        return bytes(detector).write(out);
    }

    /**
     * {@return the bytes that a file of a whole autoencoder has}
     *
     * @param detector all its numbers finite
     * @throws IllegalArgumentException as for a file, or if no array can hold them
     */
    public static byte[] toBytes(AnomalyDetector detector) {
        return bytes(detector).toArray();
    }

    private static ModelBytes bytes(AnomalyDetector detector) {
        return ModelFile.bytes(ModelKinds.AUTOENCODER, EncoderDocument.version(detector.encoder()),
                AutoencoderContent.document(detector), AutoencoderContent.tensors(detector));
    }

    /**
     * Reads a whole autoencoder.
     *
     * @param file written by {@link #write}
     * @return the whole autoencoder, which computes the same bits as the written one
     * @throws ModelFileException if the file is no file of a whole autoencoder, damaged, or of a newer version
     * @throws IOException        if the file cannot be read
     */
    public static AnomalyDetector read(Path file) throws IOException {
        return read(ModelSource.of(file));
    }

    /**
     * Reads a whole autoencoder from a stream, which has to end with it and stays open.
     *
     * @param in   the bytes of a file
     * @param name what messages call it
     * @return the whole autoencoder, which computes the same bits as the written one
     * @throws ModelFileException as for a file, or if something follows
     * @throws IOException        if the stream cannot be read
     */
    public static AnomalyDetector read(InputStream in, String name) throws IOException {
        Objects.requireNonNull(name, "name");
        return read(ModelSource.of(in, name));
    }

    /**
     * Reads a whole autoencoder from an array.
     *
     * @param bytes of a file, all of them
     * @param name  what messages call it
     * @return the whole autoencoder, which computes the same bits as the written one
     * @throws ModelFileException as for a file
     */
    public static AnomalyDetector read(byte[] bytes, String name) {
        Objects.requireNonNull(name, "name");
        return ModelFile.inMemory(() -> read(ModelSource.of(bytes, name)));
    }

    /**
     * Reads a whole autoencoder from a resource beside a class, on the class path or in a module.
     *
     * @param owner    the class
     * @param resource relative to the class, or with a slash in front from the root
     * @return the whole autoencoder, which computes the same bits as the written one
     * @throws ModelFileException as for a file
     * @throws IOException        if there is no such resource, or it cannot be read
     */
    public static AnomalyDetector readResource(Class<?> owner, String resource) throws IOException {
        return read(ModelSource.resource(owner, resource));
    }

    /**
     * Reads a whole autoencoder from any source.
     *
     * @param source where the bytes are
     * @return the whole autoencoder, which computes the same bits as the written one
     * @throws ModelFileException as for a file
     * @throws IOException        if it cannot be read
     */
    public static AnomalyDetector read(ModelSource source) throws IOException {
        return ModelFile.read(source, AutoencoderContent::detector, ModelKinds.AUTOENCODER);
    }

    /**
     * Reads a whole autoencoder from a file that may hold an encoder alone, or a classifier, instead.
     *
     * @param file written by {@link #write}, {@link EncoderFile#write} or {@link ClassifierFile#write}
     * @return the whole autoencoder; empty if there is none in the file
     * @throws ModelFileException if the file is none of them, damaged, or of a newer version
     * @throws IOException        if the file cannot be read
     */
    public static Optional<AnomalyDetector> find(Path file) throws IOException {
        return ModelFile.read(ModelSource.of(file), content -> content.kind() == ModelKinds.AUTOENCODER
                ? Optional.of(AutoencoderContent.detector(content)) : Optional.empty(),
                ModelKinds.ENCODER, ModelKinds.CLASSIFIER, ModelKinds.AUTOENCODER);
    }
}
