package dev.hourglass.evaluation;

import dev.hourglass.number.FixedDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a comparison by cross-validation says in words: of each contestant whether it is better than the first, and of
 * each trained one whether it is also better than an untrained control.
 *
 * @param sentences in the order of the contestants, and a last one that sums them up
 */
public record CrossVerdict(List<String> sentences) {
    private static final double LEAST_SHOWN = 0.001;

    /**
     * Keeps an unmodifiable copy.
     *
     * @param sentences in the order of the contestants
     */
    public CrossVerdict {
        Objects.requireNonNull(sentences, "sentences");
        sentences = List.copyOf(sentences);
    }

    /**
     * {@return the verdict}
     *
     * @param scores    of all contestants, the one that others are compared with first
     * @param controls  of each contestant the name of its untrained control, if it has one
     * @param testShare of {@link CrossComparison#testShare}
     */
    public static CrossVerdict of(List<CrossScores> scores, List<Optional<String>> controls, double testShare) {
        Objects.requireNonNull(controls, "controls");
        List<String> sentences = new ArrayList<>();
        CrossScores first = scores.get(0);
        CrossScores best = first;
        for (int i = 1; i < scores.size(); i++) {
            CrossScores other = scores.get(i);
            ResampledTTest accuracy = first.accuracyAgainst(other, testShare);
            String sentence = other.name() + ": " + against(first.name(), accuracy);
            Optional<CrossScores> control = controls.get(i).flatMap(name -> find(scores, name));
            if (control.isPresent() && accuracy.isEvident() && accuracy.difference() > 0) {
                sentence += control(control.get(), other, testShare);
            }
            sentences.add(sentence + ".");
            if (accuracy.isEvident() && mean(other) > mean(best)) {
                best = other;
            }
        }
        if (scores.size() == 1) {
            return new CrossVerdict(List.of());
        }
        sentences.add(best == first ? "Nothing here is better than " + first.name() + " by more than chance may do."
                : "Best of these: " + best.name() + ", accuracy " + FixedDecimal.fixed(mean(best), 4) + " against "
                        + FixedDecimal.fixed(mean(first), 4) + " of " + first.name()
                        + alike(best, scores, testShare) + ".");
        return new CrossVerdict(sentences);
    }

    /** Whoever cannot be told from the best. */
    private static String alike(CrossScores best, List<CrossScores> scores, double testShare) {
        List<String> names = new ArrayList<>();
        for (CrossScores other : scores) {
            if (other != best && !other.accuracyAgainst(best, testShare).isEvident()) {
                names.add(other.name());
            }
        }
        return names.isEmpty() ? "" : "; " + String.join(", ", names) + " cannot be told from it";
    }

    private static double mean(CrossScores scores) {
        return Spread.of(scores.accuracies()).mean();
    }

    private static Optional<CrossScores> find(List<CrossScores> scores, String name) {
        return scores.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private static String against(String name, ResampledTTest test) {
        String figures = " (" + points(test) + " points of accuracy, " + probability(test) + ")";
        if (!test.isEvident()) {
            return (test.difference() == 0 ? "no difference from " : "no evident difference from ") + name + figures;
        }
        return (test.difference() > 0 ? "better than " : "worse than ") + name + figures;
    }

    private static String control(CrossScores control, CrossScores trained, double testShare) {
        ResampledTTest test = control.accuracyAgainst(trained, testShare);
        if (test.isEvident() && test.difference() > 0) {
            return ", and than " + control.name() + ", the same network untrained, by "
                    + FixedDecimal.fixed(100 * test.difference(), 1) + " points";
        }
        return ", but " + (test.isEvident() ? "worse" : "not evidently better") + " than the same network untrained ("
                + points(test) + " points, " + probability(test) + ")";
    }

    private static String points(ResampledTTest test) {
        String points = FixedDecimal.fixed(Math.abs(100 * test.difference()), 1);
        return points.equals("0.0") ? points : (test.difference() < 0 ? "-" : "+") + points;
    }

    private static String probability(ResampledTTest test) {
        return test.pValue() < LEAST_SHOWN ? "p < " + FixedDecimal.fixed(LEAST_SHOWN, 3)
                : "p " + FixedDecimal.fixed(test.pValue(), 3);
    }
}
