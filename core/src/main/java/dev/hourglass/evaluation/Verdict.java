package dev.hourglass.evaluation;

import dev.hourglass.number.FixedDecimal;
import dev.hourglass.text.Escaped;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Whether encoding helped a classifier.
 *
 * <p>Rows where exactly one of both is right tell them apart ({@link McNemar}). Where both give every row the same
 * class, none is told apart by its answers, and the order of its probabilities is compared instead.
 *
 * @param outcome   whether it helped
 * @param isEvident whether the difference is more than chance may make
 * @param sentence  the same in words, with the figures that it follows from
 */
public record Verdict(Outcome outcome, boolean isEvident, String sentence) {
    /**
     * Refuses null.
     *
     * @param outcome   whether it helped
     * @param isEvident whether the difference is more than chance may make
     * @param sentence  the same in words, with the figures that it follows from
     */
    public Verdict {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(sentence, "sentence");
    }

    /** What came out. */
    public enum Outcome {
        /** More test rows are right on encoded columns. */
        HELPED,
        /** Fewer test rows are right on encoded columns. */
        HURT,
        /** As many test rows are right. */
        NO_DIFFERENCE,
        /** Both classifiers give all rows the same answer. */
        ONE_ANSWER
    }

    /**
     * Compares classifiers on the same test rows.
     *
     * @param truth   the class of each row
     * @param raw     scores on raw columns
     * @param encoded scores on encoded columns
     * @param labels  the classes
     * @return whether encoding helped
     */
    public static Verdict of(int[] truth, ClassifierScores raw, ClassifierScores encoded, List<String> labels) {
        Objects.requireNonNull(truth, "truth");
        Objects.requireNonNull(raw, "raw");
        OptionalInt answer = encoded.onlyAnswer();
        if (answer.isPresent() && answer.equals(raw.onlyAnswer())) {
            String label = Escaped.quoted(labels.get(answer.getAsInt()));
            return new Verdict(Outcome.ONE_ANSWER, false, oneAnswer(label, raw, encoded));
        }
        McNemar test = McNemar.of(truth, raw.predicted(), encoded.predicted());
        Outcome outcome = test.gained() == test.lost() ? Outcome.NO_DIFFERENCE
                : test.gained() > test.lost() ? Outcome.HELPED : Outcome.HURT;
        return new Verdict(outcome, test.isEvident(), sentence(outcome, test, truth.length, raw, encoded));
    }

    /** Who always gives the same answer is right as often as that class comes, and knows nothing of the rows. */
    private static String oneAnswer(String label, ClassifierScores raw, ClassifierScores encoded) {
        String accuracy = "Both always answer " + label + ", so that accuracy, " + FixedDecimal.fixed(raw.accuracy(), 4)
                + ", does not tell them apart";
        return raw.rocAuc().isPresent()
                ? accuracy + ": ROC AUC " + FixedDecimal.fixed(encoded.rocAuc().orElseThrow(), 4)
                        + " on encoded columns against " + FixedDecimal.fixed(raw.rocAuc().getAsDouble(), 4)
                        + " on raw ones, where 0.5 is chance."
                : accuracy + ".";
    }

    private static String sentence(Outcome outcome, McNemar test, int rows, ClassifierScores raw,
            ClassifierScores encoded) {
        String accuracies = "accuracy " + FixedDecimal.fixed(encoded.accuracy(), 4) + " on encoded columns against "
                + FixedDecimal.fixed(raw.accuracy(), 4) + " on raw ones";
        if (outcome == Outcome.NO_DIFFERENCE) {
            return "Encoding made no difference: " + accuracies + ".";
        }
        String said = !test.isEvident() ? "Encoding made no evident difference"
                : outcome == Outcome.HELPED ? "Encoding helped" : "Encoding hurt";
        return said + ": " + accuracies + "; " + test.gained() + " of " + rows + " test rows became right and "
                + test.lost() + " wrong.";
    }

    @Override
    public String toString() {
        return sentence;
    }
}
