package dev.hourglass.report;

import dev.hourglass.autoencoder.DataDigest;
import dev.hourglass.evaluation.CrossComparison;
import dev.hourglass.evaluation.CrossScores;
import dev.hourglass.evaluation.CrossVerdict;
import dev.hourglass.evaluation.Spread;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.text.Escaped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The page of a comparison by cross-validation. */
public final class ComparePage {
    private ComparePage() {
    }

    /**
     * {@return what the origin of such a page tells: folds, rounds, rows and their digest; free to be added to}
     *
     * @param comparison that was made
     * @param features   fitted to all rows, as the folds fit theirs
     * @param rows       all rows, as these features prepare them: as many columns as they have numbers
     */
    public static Map<String, String> facts(CrossComparison comparison, Features features, DoubleMatrix rows) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("folds", comparison.splits() + ", in " + Rounded.counted(comparison.repeats(), "round", "rounds"));
        facts.put("rows", Integer.toString(rows.rows()));
        facts.put("their SHA-256", DataDigest.sha256(features.outputNames(), rows));
        return facts;
    }

    /**
     * {@return the page: what sets the contestants apart, with intervals, and their scores}
     *
     * @param scores    of all contestants, the one that others are compared with first; 1 or more
     * @param verdict   on the same scores
     * @param testShare test rows of a fold by its training rows, as {@link CrossComparison#testShare} has it
     * @param data      what is said of the table
     * @param origin    how the page came about, with the {@link #facts} and whatever else is to be known
     */
    public static Page of(List<CrossScores> scores, CrossVerdict verdict, double testShare, Section data,
            Section origin) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(origin, "origin");
        List<String> sentences = verdict.sentences();
        int last = sentences.size() - 1;
        return new Page("compare", sentences.isEmpty() ? alone(scores.get(0)) : sentences.get(last),
                sentences.isEmpty() ? List.of() : sentences.subList(0, last),
                List.of(ContestSection.of(scores, testShare), data, origin));
    }

    private static String alone(CrossScores only) {
        return "Nobody was compared with " + Escaped.text(only.name()) + ", whose accuracy is "
                + FixedDecimal.fixed(Spread.of(only.accuracies()).mean(), 4) + ".";
    }
}
