package dev.hourglass.study;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.inspection.Finding;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.search.WidthChoice;
import java.util.List;
import java.util.function.Function;

/**
 * Follows a study: hears what comes to light, and shows how far the work has come. Each part of the work runs inside a
 * call of this, which so knows when it begins and how it ends.
 */
public interface StudyListener {
    /** Hears nothing and shows nothing. */
    StudyListener SILENT = new StudyListener() { };

    /**
     * Something came to light.
     *
     * @param finding in words, with what helps
     */
    default void found(Finding finding) {
    }

    /**
     * It is known how much memory a part of the work takes.
     *
     * @param bytes about how many
     */
    default void needs(long bytes) {
    }

    /**
     * The bottleneck of a training was found by a search.
     *
     * @param choice that was made
     * @param widths that it was chosen from, ascending
     */
    default void foundWidth(WidthChoice choice, List<Integer> widths) {
    }

    /**
     * {@return what comes of work in many steps}
     *
     * @param <T>  what that is
     * @param all  how many steps there are, 1 or more
     * @param work runs them, and tells of each that it is done; the telling may come from any thread, one at a time
     */
    default <T> T inSteps(int all, Function<Runnable, T> work) {
        return work.apply(() -> { });
    }

    /**
     * {@return what comes of a training}
     *
     * @param <T>      what that is
     * @param settings of the training
     * @param training runs it, and has a listener hear of it
     */
    default <T> T inEpochs(AutoencoderSettings settings, Function<ProgressListener, T> training) {
        return training.apply(ProgressListener.SILENT);
    }
}
