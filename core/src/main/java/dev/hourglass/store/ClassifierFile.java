package dev.hourglass.store;

import dev.hourglass.pipeline.EncodedClassifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Files that hold one classifier: everything that an {@link EncoderFile} holds, and the logistic regression on the
 * codes.
 *
 * <p>Two tensors of float64 are added, {@code classifier/coefficients} of scores x columns and
 * {@code classifier/intercepts} of scores, and a member {@code classifier} in the JSON document with the target, the
 * classes in their order, how the fit ended, and which outputs of the encoder it reads, if these are not the codes:
 * then the format version is at least 6. Such a file can also be read as an encoder.
 */
public final class ClassifierFile {
    private ClassifierFile() {
    }

    /**
     * Writes a classifier; an old file at the place stays whole until the new one is complete.
     *
     * @param file       to make or replace
     * @param classifier all its numbers finite
     * @return the SHA-256 of the file, in lower-case hexadecimal
     * @throws IllegalArgumentException if a number is not finite, or the network has too many layers; nothing is
     *                                  written then
     * @throws IOException              if the file cannot be written, always an
     *                                  {@link dev.hourglass.file.OutputFileException}
     */
    public static String write(Path file, EncodedClassifier classifier) throws IOException {
        return bytes(classifier).write(file);
    }

    /**
     * Writes a classifier to a stream, which stays open.
     *
     * @param out takes the bytes of a file
     * @param classifier all its numbers finite
     * @return the SHA-256 of the bytes, in lower-case hexadecimal
     * @throws IllegalArgumentException as for a file; nothing is written then
     * @throws IOException              if the stream throws it
     */
    public static String write(OutputStream out, EncodedClassifier classifier) throws IOException {
        return bytes(classifier).write(out);
    }

    /**
     * {@return the bytes that a file of a classifier has}
     *
     * @param classifier all its numbers finite
     * @throws IllegalArgumentException as for a file, or if no array can hold them
     */
    public static byte[] toBytes(EncodedClassifier classifier) {
        return bytes(classifier).toArray();
    }

    private static ModelBytes bytes(EncodedClassifier classifier) {
        return ModelFile.bytes(ModelKinds.CLASSIFIER, ClassifierContent.version(classifier),
                ClassifierContent.document(classifier), ClassifierContent.tensors(classifier));
    }

    /**
     * Reads a classifier.
     *
     * @param file written by {@link #write}
     * @return the classifier, which computes the same bits as the written one
     * @throws ModelFileException if the file is no classifier file, damaged, or of a newer version
     * @throws IOException        if the file cannot be read
     */
    public static EncodedClassifier read(Path file) throws IOException {
        return read(ModelSource.of(file));
    }

    /**
     * Reads a classifier from a stream, which has to end with it and stays open.
     *
     * @param in   the bytes of a file
     * @param name what messages call it
     * @return the classifier, which computes the same bits as the written one
     * @throws ModelFileException as for a file, or if something follows
     * @throws IOException        if the stream cannot be read
     */
    public static EncodedClassifier read(InputStream in, String name) throws IOException {
        Objects.requireNonNull(name, "name");
        return read(ModelSource.of(in, name));
    }

    /**
     * Reads a classifier from an array.
     *
     * @param bytes of a file, all of them
     * @param name  what messages call it
     * @return the classifier, which computes the same bits as the written one
     * @throws ModelFileException as for a file
     */
    public static EncodedClassifier read(byte[] bytes, String name) {
        Objects.requireNonNull(name, "name");
        return ModelFile.inMemory(() -> read(ModelSource.of(bytes, name)));
    }

    /**
     * Reads a classifier from a resource beside a class, on the class path or in a module.
     *
     * @param owner    the class
     * @param resource relative to the class, or with a slash in front from the root
     * @return the classifier, which computes the same bits as the written one
     * @throws ModelFileException as for a file
     * @throws IOException        if there is no such resource, or it cannot be read
     */
    public static EncodedClassifier readResource(Class<?> owner, String resource) throws IOException {
        return read(ModelSource.resource(owner, resource));
    }

    /**
     * Reads a classifier from any source.
     *
     * @param source where the bytes are
     * @return the classifier, which computes the same bits as the written one
     * @throws ModelFileException as for a file
     * @throws IOException        if it cannot be read
     */
    public static EncodedClassifier read(ModelSource source) throws IOException {
        return ModelFile.read(source, ClassifierContent::classifier, ModelKinds.CLASSIFIER);
    }

    /**
     * Reads a classifier from a file that may hold an encoder alone instead.
     *
     * @param file written by {@link #write} or {@link EncoderFile#write}
     * @return the classifier, or nothing if there is an encoder alone
     * @throws ModelFileException if the file is neither, damaged, or of a newer version
     * @throws IOException        if the file cannot be read
     */
    public static Optional<EncodedClassifier> find(Path file) throws IOException {
        return find(ModelSource.of(file));
    }

    /**
     * Reads a classifier from any source, which may hold an encoder alone instead.
     *
     * @param source where the bytes are
     * @return the classifier, or nothing if there is an encoder alone
     * @throws ModelFileException as for a file
     * @throws IOException        if it cannot be read
     */
    public static Optional<EncodedClassifier> find(ModelSource source) throws IOException {
        return ModelFile.read(source, content -> content.kind() == ModelKinds.CLASSIFIER
                ? Optional.of(ClassifierContent.classifier(content)) : Optional.empty(),
                ModelKinds.ENCODER, ModelKinds.CLASSIFIER, ModelKinds.AUTOENCODER);
    }
}
