package dev.hourglass.inspection;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.Scaling;
import dev.hourglass.autoencoder.TrainingEstimate;
import dev.hourglass.autoencoder.TrainingRemedies;
import dev.hourglass.number.RoundedTime;
import dev.hourglass.remedy.Remedy;
import java.util.Objects;
import java.util.function.Consumer;

/** Says beforehand what will take long, and roughly how long: only the order of magnitude is claimed. */
public final class TimeInspection {
    /** Smaller networks are trained before anybody has read the note. */
    private static final long MANY_WEIGHTS = 20_000_000;
    private static final double LONG_SECONDS = 60;
    /**
     * Seconds for all eigenvectors, per cubed number of columns: measured with 2000 columns on one processor with
     * vectors of 256 bits.
     */
    private static final double EIGENVECTOR_SECONDS = 12 / Math.pow(2000, 3);
    /** A shorter time is not worth a note. */
    private static final double NOTED_SECONDS = 3;

    private TimeInspection() {
    }

    /**
     * Announces a training that will take long.
     *
     * @param estimate of the training
     * @param columns  of numbers that a row becomes
     * @param settings of the training
     * @param findings is told of it
     */
    public static void ofTraining(TrainingEstimate estimate, int columns, AutoencoderSettings settings,
            Consumer<Finding> findings) {
        Objects.requireNonNull(findings, "findings");
        if (settings.scaling() == Scaling.SOFT_WHITENING) {
            ofEigenvectors(columns, findings);
        }
        double seconds = settings.epochs() * estimate.epochSeconds();
        if (estimate.weights() >= MANY_WEIGHTS && seconds >= LONG_SECONDS) {
            findings.accept(new Finding(Finding.Weight.NOTE, "the network has " + estimate.weights() / 1_000_000
                    + " million weights: an epoch may take about "
                    + RoundedTime.of(Math.max(1, estimate.epochSeconds())) + ", all " + settings.epochs() + " about "
                    + RoundedTime.of(seconds),
                    Remedy.of("to shorten it, ").and(TrainingRemedies.smaller(settings.layers()))));
        }
    }

    /**
     * Announces a method that will take long.
     *
     * @param method   that makes an encoder without training
     * @param columns  of numbers that a row becomes
     * @param findings is told of it
     */
    public static void ofMethod(Method method, int columns, Consumer<Finding> findings) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(findings, "findings");
        if (method == Method.PRINCIPAL_COMPONENTS) {
            ofEigenvectors(columns, findings);
        }
    }

    /** No progress is shown meanwhile. */
    private static void ofEigenvectors(int columns, Consumer<Finding> findings) {
        double seconds = EIGENVECTOR_SECONDS * columns * columns * columns;
        if (seconds >= NOTED_SECONDS) {
            findings.accept(Finding.note("the eigenvectors of " + columns + " columns come first, in about "
                    + RoundedTime.of(seconds)));
        }
    }
}
