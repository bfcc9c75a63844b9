package dev.hourglass.store;

import dev.hourglass.pipeline.EncodedClassifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Files that hold one classifier: everything that an {@link EncoderFile} holds, and the logistic regression on the
 * codes.
 *
 * <p>Two tensors of float64 are added, {@code classifier/coefficients} of scores x columns and
 * {@code classifier/intercepts} of scores, and a member {@code classifier} in the JSON document with the target, the
 * classes in their order, how the fit ended, and what it reads of the encoder where that is not the codes: then the
 * format version is 6 at least. What reads encoders takes such a file too.
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
        return ModelFile.write(file, ModelKinds.CLASSIFIER, ClassifierContent.version(classifier),
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
        return ModelFile.read(file, ClassifierContent::classifier, ModelKinds.CLASSIFIER);
    }

    /**
     * Reads a classifier where a file may also hold an encoder alone.
     *
     * @param file written by {@link #write} or {@link EncoderFile#write}
     * @return the classifier, or nothing if there is an encoder alone
     * @throws ModelFileException if the file is neither, damaged, or of a newer version
     * @throws IOException        if the file cannot be read
     */
    public static Optional<EncodedClassifier> find(Path file) throws IOException {
        return ModelFile.read(file, content -> content.kind() == ModelKinds.CLASSIFIER
                ? Optional.of(ClassifierContent.classifier(content)) : Optional.empty(),
                ModelKinds.ENCODER, ModelKinds.CLASSIFIER);
    }
}
