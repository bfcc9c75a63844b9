package dev.hourglass.learning;

import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.inspection.Finding;
import dev.hourglass.search.WidthChoice;
import java.util.List;
import java.util.function.Function;

/** Is told what comes to light while something is learned from a table, and how far a search has come. */
public interface LearningListener {
    /** Is told nothing of it. */
    LearningListener SILENT = new LearningListener() { };

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
     * A recipe was found, before anything is learned by it.
     *
     * @param recipe or that the raw columns are as good
     */
    default void foundRecipe(ChosenRecipe recipe) {
    }

    /**
     * The bottleneck of a training was found by a search, before the training begins.
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
}
