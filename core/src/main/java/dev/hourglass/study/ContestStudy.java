package dev.hourglass.study;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.evaluation.CrossComparison;
import dev.hourglass.evaluation.CrossScores;
import dev.hourglass.evaluation.CrossVerdict;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.Target;
import dev.hourglass.learning.TrainingNeeds;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.search.Contest;
import java.util.List;
import java.util.Objects;

/**
 * Does an encoding help, does learning, and is it more than chance? Asked by repeated cross-validation of those who
 * take part in a contest.
 *
 * @param contest who takes part
 * @param folds   of one round, 2 or more
 * @param repeats rounds, each of other folds, 1 or more
 * @param seed    of the folds, and of what contestants draw
 */
public record ContestStudy(Contest contest, int folds, int repeats, long seed) {
    /**
     * Refuses null.
     *
     * @param contest who takes part
     * @param folds   of one round
     * @param repeats rounds
     * @param seed    of the folds
     */
    public ContestStudy {
        Objects.requireNonNull(contest, "contest");
    }

    /**
     * {@return what came of it}
     *
     * @param data     a table of classes, all of whose rows take part; features that are fitted inside the folds are
     *                 those of its refit
     * @param listener is told of the work, of columns that are odd, and which widths were found
     * @throws dev.hourglass.inspection.UnusableDataException       if no class has as many rows as there are folds, or
     *                                                              a fold cannot be learned
     * @throws dev.hourglass.inspection.InsufficientMemoryException if a training needs more than the heap
     */
    public ContestOutcome run(StudyTable data, StudyListener listener) {
        look(data, listener);
        Target target = data.target();
        CrossComparison comparison = new CrossComparison(contest.contestants(), folds, repeats, seed);
        comparison.requireRows(target.codes());
        List<CrossScores> scores = listener.inSteps(comparison.parts(),
                done -> comparison.run(data.table().data(), data.table().refit(data.columns()), target.codes(),
                        target.labels().count(), data.threads(), count -> done.run()));
        contest.foundWidths().forEach(width -> listener.found(Finding.note(width)));
        return new ContestOutcome(data.table(), comparison, scores,
                CrossVerdict.of(scores, contest.controls(), comparison.testShare()));
    }

    private void look(StudyTable data, StudyListener listener) {
        List<AutoencoderSettings> trainings = contest.trainings();
        data.table().inspect(trainings.isEmpty() ? Recipe.WHITEN.settings() : trainings.get(trainings.size() - 1),
                listener::found);
        DoubleMatrix rows = data.table().rows();
        trainings.forEach(settings -> TrainingNeeds.check(rows.rows(), rows.columns(), settings, listener));
    }
}
