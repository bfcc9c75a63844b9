package dev.hourglass.cli;

import dev.hourglass.text.Escaped;
import java.util.List;
import java.util.OptionalInt;

/**
 * Whether encoding helped, in a sentence.
 *
 * <p>Both classifiers judge the same test rows, so only rows where exactly one of them is right tell them apart. If
 * encoding made no difference, each such row would fall to either side like a coin: a surplus below twice the square
 * root of their number (McNemar's test, about 5 %) is no evidence. Where both give every row the same class, none is
 * told apart by its answers, and the order of its probabilities is compared instead.
 */
final class Verdict {
    private Verdict() {
    }

    /**
     * Compares predictions of the same test rows.
     *
     * @param truth  the class of each row
     * @param labels the classes
     */
    static String of(int[] truth, Scores raw, Scores encoded, List<String> labels) {
        OptionalInt answer = encoded.onlyAnswer();
        if (answer.isPresent() && answer.equals(raw.onlyAnswer())) {
            return oneAnswer(Escaped.quoted(labels.get(answer.getAsInt())), raw, encoded);
        }
        int gained = 0;
        int lost = 0;
        for (int i = 0; i < truth.length; i++) {
            boolean rawRight = raw.predicted()[i] == truth[i];
            boolean encodedRight = encoded.predicted()[i] == truth[i];
            gained += !rawRight && encodedRight ? 1 : 0;
            lost += rawRight && !encodedRight ? 1 : 0;
        }
        return sentence(gained, lost, truth.length, raw, encoded);
    }

    /** Who always gives the same answer is right as often as that class comes, and knows nothing of the rows. */
    private static String oneAnswer(String label, Scores raw, Scores encoded) {
        String accuracy = "Both always answer " + label + ", so that accuracy, " + FixedDecimal.fixed(raw.accuracy(), 4)
                + ", does not tell them apart";
        return raw.rocAuc().isPresent()
                ? accuracy + ": ROC AUC " + FixedDecimal.fixed(encoded.rocAuc().orElseThrow(), 4)
                        + " on encoded columns against " + FixedDecimal.fixed(raw.rocAuc().getAsDouble(), 4)
                        + " on raw ones, where 0.5 is chance."
                : accuracy + ".";
    }

    private static String sentence(int gained, int lost, int rows, Scores raw, Scores encoded) {
        String accuracies = "accuracy " + FixedDecimal.fixed(encoded.accuracy(), 4) + " on encoded columns against "
                + FixedDecimal.fixed(raw.accuracy(), 4) + " on raw ones";
        String changes = gained + " of " + rows + " test rows became right and " + lost + " wrong";
        boolean evident = Math.abs(gained - lost) > 2 * Math.sqrt(gained + lost);
        if (gained == lost) {
            return "Encoding made no difference: " + accuracies + ".";
        }
        String verdict = gained > lost ? "Encoding helped" : "Encoding hurt";
        return evident
                ? verdict + ": " + accuracies + "; " + changes + "."
                : verdict + ", but no more than chance may do: " + accuracies + "; " + changes + ".";
    }
}
