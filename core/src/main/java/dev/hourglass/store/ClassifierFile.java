package dev.hourglass.store;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.json.JsonException;
import dev.hourglass.json.JsonObject;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.linear.Convergence;
import dev.hourglass.linear.Link;
import dev.hourglass.linear.LogisticModel;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files that hold one classifier: everything that an {@link EncoderFile} holds, and the logistic regression on the
 * codes.
 *
 * <p>Two tensors of float64 are added, {@code classifier/coefficients} of scores x code size and
 * {@code classifier/intercepts} of scores, and a member {@code classifier} in the JSON document with the target, the
 * classes in their order, and how the fit ended. What reads encoders takes such a file too.
 */
public final class ClassifierFile {
    private static final String COEFFICIENTS = "classifier/coefficients";
    private static final String INTERCEPTS = "classifier/intercepts";
    /** What the file has besides an encoder's tensors. */
    static final List<String> TENSORS = List.of(COEFFICIENTS, INTERCEPTS);
    static final ModelFile.Kind KIND = new ModelFile.Kind("hourglass-classifier", FoundFile.CLASSIFIER,
            "a classifier", 4,
            Remedy.of("fit one to the codes of an encoder, or train with ").with(Setting.CLASSIFIER));

    /** The member of the document that holds all of the classifier but its tensors. */
    static final String MEMBER = "classifier";

    private static final String TARGET = "target";
    private static final String CLASSES = "classes";
    private static final String LINK = "link";
    private static final String CONVERGED = "converged";
    private static final String ITERATIONS = "iterations";
    private static final String GRADIENT = "gradient_norm";
    private static final String TOLERANCE = "tolerance";
    private static final List<String> MEMBERS =
            List.of(TARGET, CLASSES, LINK, CONVERGED, ITERATIONS, GRADIENT, TOLERANCE);

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
        Encoder encoder = classifier.encoder();
        LogisticModel model = classifier.model();
        Convergence convergence = model.convergence();
        SafeTensorsWriter writer = EncoderFile.tensors(encoder);
        writer.add(COEFFICIENTS, List.of(model.coefficients().rows(), model.features()),
                model.coefficients().values());
        writer.add(INTERCEPTS, List.of(model.intercepts().length), model.intercepts());
        JsonObject document = EncoderDocument.of(encoder).put(MEMBER, new JsonObject()
                .put(TARGET, classifier.target())
                .put(CLASSES, classifier.labels().labels())
                .put(LINK, model.link().name())
                .put(CONVERGED, convergence.converged())
                .put(ITERATIONS, convergence.iterations())
                .put(GRADIENT, convergence.gradientNorm())
                .put(TOLERANCE, convergence.tolerance()));
        return ModelFile.write(file, KIND, EncoderDocument.version(encoder), document, writer);
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
        return ModelFile.read(file, ClassifierFile::classifier, KIND);
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
        return ModelFile.read(file,
                content -> content.kind() == KIND ? Optional.of(classifier(content)) : Optional.empty(),
                EncoderFile.KIND, KIND);
    }

    /** The classifier in a file. */
    static EncodedClassifier classifier(ModelFile file) throws IOException {
        Encoder encoder = EncoderFile.encoder(file);
        JsonObject document = file.document().object(MEMBER).requireOnly("the classifier", MEMBERS);
        List<String> classes = document.list(CLASSES, String.class);
        ClassLabels labels = ClassLabels.of(classes);
        if (!labels.labels().equals(classes)) {
            throw new IllegalArgumentException("the classes are not in order, or one comes twice");
        }
        Link link = link(document.string(LINK));
        int scores = link == Link.LOGISTIC ? 1 : classes.size();
        DoubleMatrix coefficients = new DoubleMatrix(scores, encoder.codeSize(),
                file.doubles(COEFFICIENTS, List.of(scores, encoder.codeSize())));
        double[] intercepts = file.doubles(INTERCEPTS, List.of(scores));
        Convergence convergence = new Convergence(document.truth(CONVERGED), document.integer(ITERATIONS),
                document.real(GRADIENT), document.real(TOLERANCE));
        return new EncodedClassifier(encoder, new LogisticModel(link, coefficients, intercepts, convergence), labels,
                document.string(TARGET));
    }

    private static Link link(String name) {
        for (Link link : Link.values()) {
            if (link.name().equals(name)) {
                return link;
            }
        }
        throw new JsonException("there is no link " + Escaped.quoted(name));
    }
}
