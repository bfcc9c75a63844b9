package dev.hourglass.store;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.json.JsonException;
import dev.hourglass.json.JsonObject;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.linear.Convergence;
import dev.hourglass.linear.Link;
import dev.hourglass.linear.LogisticModel;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.util.List;

/** The classifier in a model file: its encoder, and the logistic regression on the encoder's outputs. */
final class ClassifierContent {
    private static final String COEFFICIENTS = "classifier/coefficients";
    private static final String INTERCEPTS = "classifier/intercepts";
    /** The tensors besides those of the encoder. */
    private static final List<String> TENSORS = List.of(COEFFICIENTS, INTERCEPTS);
    /** The member of the document that holds all of the classifier but its tensors. */
    private static final String MEMBER = "classifier";
    private static final String TARGET = "target";
    private static final String CLASSES = "classes";
    private static final String LINK = "link";
    private static final String CONVERGED = "converged";
    private static final String ITERATIONS = "iterations";
    private static final String GRADIENT = "gradient_norm";
    private static final String TOLERANCE = "tolerance";
    private static final List<String> MEMBERS =
            List.of(TARGET, CLASSES, LINK, CONVERGED, ITERATIONS, GRADIENT, TOLERANCE);

    private ClassifierContent() {
    }

    /** A writer of all tensors. */
    static SafeTensorsWriter tensors(EncodedClassifier classifier) {
        LogisticModel model = classifier.model();
        SafeTensorsWriter writer = EncoderContent.tensors(classifier.encoder());
        writer.add(COEFFICIENTS, List.of(model.coefficients().rows(), model.features()),
                model.coefficients().values());
        writer.add(INTERCEPTS, List.of(model.intercepts().length), model.intercepts());
        return writer;
    }

    /** The lowest version of the format that can hold a classifier. */
    static int version(EncodedClassifier classifier) {
        int encoder = EncoderDocument.version(classifier.encoder());
        return classifier.representation().equals(Representation.CODE)
                ? encoder : Math.max(encoder, RepresentationDocument.SINCE);
    }

    /** The document: the encoder's, with a member for the rest. */
    static JsonObject document(EncodedClassifier classifier) {
        Convergence convergence = classifier.model().convergence();
        JsonObject document = RepresentationDocument.put(new JsonObject(), classifier.representation());
        return EncoderDocument.of(classifier.encoder(), version(classifier)).put(MEMBER, document
                .put(TARGET, classifier.target())
                .put(CLASSES, classifier.labels().labels())
                .put(LINK, classifier.model().link().name())
                .put(CONVERGED, convergence.converged())
                .put(ITERATIONS, convergence.iterations())
                .put(GRADIENT, convergence.gradientNorm())
                .put(TOLERANCE, convergence.tolerance()));
    }

    /** The classifier in a file. */
    static EncodedClassifier classifier(ModelFile file) throws IOException {
        Encoder encoder = EncoderContent.encoder(file, List.of(MEMBER), TENSORS);
        JsonObject document = file.document().object(MEMBER).requireOnly("the classifier",
                file.version() < RepresentationDocument.SINCE ? MEMBERS : RepresentationDocument.with(MEMBERS));
        Representation representation = RepresentationDocument.representation(document);
        int columns = representation.columns(encoder);
        List<String> classes = document.list(CLASSES, String.class);
        ClassLabels labels = ClassLabels.of(classes);
        if (!labels.labels().equals(classes)) {
            throw new IllegalArgumentException("the classes are not in order, or one comes twice");
        }
        Link link = link(document.string(LINK));
        int scores = link == Link.LOGISTIC ? 1 : classes.size();
        DoubleMatrix coefficients = new DoubleMatrix(scores, columns,
                file.doubles(COEFFICIENTS, List.of(scores, columns)));
        double[] intercepts = file.doubles(INTERCEPTS, List.of(scores));
        Convergence convergence = new Convergence(document.truth(CONVERGED), document.integer(ITERATIONS),
                document.real(GRADIENT), document.real(TOLERANCE));
        return new EncodedClassifier(encoder, representation,
                new LogisticModel(link, coefficients, intercepts, convergence), labels, document.string(TARGET));
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
