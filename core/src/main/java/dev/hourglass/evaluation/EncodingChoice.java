package dev.hourglass.evaluation;

import dev.hourglass.linear.FoldScores;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Whom an {@link EncodingSearch} has chosen, and why: of all but the first the one with the least mean log loss, if it
 * is below that of the first by more than one standard error of the folds' differences; else the first, which is the
 * simplest. The rule is that of Breiman, Friedman, Olshen and Stone, "Classification and Regression Trees", 1984,
 * section 3.4.3.
 *
 * @param candidates what each scored, in the order of the search
 * @param chosen     whom it is, from 0
 */
public record EncodingChoice(List<Candidate> candidates, int chosen) {

    /**
     * What one scored.
     *
     * @param name  of the contestant
     * @param c     inverse strength of the classifier's penalty with which it scored best
     * @param folds scores with that C, in the order of the folds
     */
    public record Candidate(String name, double c, List<FoldScores> folds) {

        /**
         * Keeps an unmodifiable copy.
         *
         * @param name  of the contestant
         * @param c     of the classifier
         * @param folds scores with that C
         */
        public Candidate {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(folds, "folds");
            folds = List.copyOf(folds);
        }

        /** {@return whether it made finite numbers of all rows} */
        public boolean isUsable() {
            return Double.isFinite(logLoss().mean());
        }

        /** {@return the mean and the standard deviation of the folds' log losses; infinite and NaN if it is no use} */
        public Spread logLoss() {
            return spread(FoldScores::logLoss);
        }

        /** {@return the mean and the standard deviation of the folds' shares of rows whose class is right} */
        public Spread accuracy() {
            return spread(FoldScores::accuracy);
        }

        private Spread spread(ToDoubleFunction<FoldScores> score) {
            return Spread.of(folds.stream().mapToDouble(score).toArray());
        }
    }

    /**
     * Keeps an unmodifiable copy.
     *
     * @param candidates what each scored
     * @param chosen     whom it is
     */
    public EncodingChoice {
        Objects.requireNonNull(candidates, "candidates");
        candidates = List.copyOf(candidates);
    }

    /** The choice by the rule. */
    static EncodingChoice of(List<Candidate> candidates) {
        int best = best(candidates);
        EncodingChoice choice = new EncodingChoice(candidates, best);
        boolean isBetter = candidates.get(0).isUsable() ? choice.gain() > choice.standardError()
                : candidates.get(best).isUsable();
        return best > 0 && isBetter ? choice : new EncodingChoice(candidates, 0);
    }

    /** {@return whom it is} */
    public Candidate winner() {
        return candidates.get(chosen);
    }

    /** {@return of all but the first the one with the least mean log loss, chosen or not; the first if it is alone} */
    public Candidate rival() {
        return candidates.get(best(candidates));
    }

    private static int best(List<Candidate> candidates) {
        int best = Math.min(1, candidates.size() - 1);
        for (int i = 2; i < candidates.size(); i++) {
            best = candidates.get(i).logLoss().mean() < candidates.get(best).logLoss().mean() ? i : best;
        }
        return best;
    }

    /** {@return by how much the mean log loss of {@link #rival} is below that of the first} */
    public double gain() {
        return gains().mean();
    }

    /** {@return the standard error of {@link #gain}, over the folds} */
    public double standardError() {
        return gains().deviation() / Math.sqrt(candidates.get(0).folds().size());
    }

    private Spread gains() {
        double[] gains = new double[candidates.get(0).folds().size()];
        for (int k = 0; k < gains.length; k++) {
            gains[k] = candidates.get(0).folds().get(k).logLoss() - rival().folds().get(k).logLoss();
        }
        return Spread.of(gains);
    }
}
