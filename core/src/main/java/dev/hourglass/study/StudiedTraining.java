package dev.hourglass.study;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.FittedEncoder;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.TrainingEstimate;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.LearningInspection;
import dev.hourglass.inspection.MemoryInspection;
import dev.hourglass.inspection.TimeInspection;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.search.SearchData;
import dev.hourglass.search.WidthChoice;
import java.util.List;
import java.util.Objects;

/** Encoders as studies make them: looked at before time is spent on them, and followed by a listener. */
public final class StudiedTraining {
    private StudiedTraining() {
    }

    /**
     * Refuses a training that this JVM cannot hold, and announces one that will take long.
     *
     * @param rows     to learn from
     * @param columns  of numbers that each becomes
     * @param settings of the training
     * @param listener hears how much memory it needs, and of a long time
     * @throws dev.hourglass.inspection.InsufficientMemoryException if the training needs more than the heap
     */
    public static void check(int rows, int columns, AutoencoderSettings settings, StudyListener listener) {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(listener, "listener");
        TrainingEstimate estimate = requireMemory(rows, columns, settings);
        listener.needs(estimate.bytes());
        TimeInspection.ofTraining(estimate, columns, settings, listener::found);
    }

    static TrainingEstimate requireMemory(int rows, int columns, AutoencoderSettings settings) {
        return MemoryInspection.ofTraining(rows, columns, settings, Runtime.getRuntime().maxMemory());
    }

    /**
     * {@return settings with the width of the code that a search finds best}
     *
     * @param data     rows to learn from
     * @param settings of the training, of whatever width
     * @param threads  1 or more, which change no bit
     * @param listener hears of the steps of the search, and of the width
     * @throws dev.hourglass.inspection.UnusableDataException       if no width can be chosen
     * @throws dev.hourglass.inspection.InsufficientMemoryException if the widest training needs more than the heap
     */
    public static AutoencoderSettings withFoundWidth(SearchData data, AutoencoderSettings settings, int threads,
            StudyListener listener) {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(listener, "listener");
        List<Integer> widths = WidthChoice.widths(data.columns(), settings);
        requireMemory(data.rows(), data.columns(), settings.withBottleneck(widths.get(widths.size() - 1)));
        WidthChoice choice = listener.inSteps(WidthChoice.search(data.columns(), settings).tasks(),
                done -> WidthChoice.of(data, settings, threads, (task, score) -> done.run()));
        listener.foundWidth(choice, widths);
        return choice.settings();
    }

    /**
     * {@return the trained autoencoder}
     *
     * @param features how cells became the rows
     * @param data     rows to learn from, and to measure on if there are such
     * @param settings of the training
     * @param threads  1 or more, which change no bit
     * @param listener hears of the epochs, and whether anything was learned
     * @throws dev.hourglass.nn.NonFiniteLossException if the training does not come to finite numbers
     */
    public static Autoencoder fit(Features features, FitData<DoubleMatrix> data, AutoencoderSettings settings,
            int threads, StudyListener listener) {
        Objects.requireNonNull(features, "features");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(listener, "listener");
        Autoencoder trained = listener.inEpochs(settings,
                progress -> Autoencoder.fit(features, data, settings, threads, progress));
        LearningInspection.of(trained, listener::found);
        return trained;
    }

    /**
     * {@return an encoder that is made without training}
     *
     * @param features how cells became the rows
     * @param rows     to fit it to, which were looked at
     * @param settings of the method
     * @param listener hears of a long time, and of codes that are narrower than they were to be
     * @throws dev.hourglass.inspection.InsufficientMemoryException if the heap cannot hold what the method needs
     */
    public static Encoder fit(Features features, DoubleMatrix rows, MethodSettings settings, StudyListener listener) {
        Objects.requireNonNull(features, "features");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(listener, "listener");
        MemoryInspection.ofMethod(rows.rows(), rows.columns(), settings, Runtime.getRuntime().maxMemory());
        TimeInspection.ofMethod(settings.method(), rows.columns(), listener::found);
        Encoder encoder = FittedEncoder.of(features, rows, settings);
        if (encoder.codeSize() < settings.bottleneck()) {
            listener.found(Finding.note("the rows give no more than " + encoder.codeSize()
                    + " columns of codes, not " + settings.bottleneck()));
        }
        return encoder;
    }
}
