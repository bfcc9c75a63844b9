package dev.hourglass.evaluation;

import java.util.function.Supplier;

/** A fold that is prepared for the first who takes it, and forgotten when the last has given it back. */
final class FoldSource {
    private final Supplier<Fold> preparation;
    private int takers;
    private Fold fold;

    /**
     * A fold that is not prepared yet.
     *
     * @param preparation makes it
     * @param takers      how many will take it and give it back
     */
    FoldSource(Supplier<Fold> preparation, int takers) {
        this.preparation = preparation;
        this.takers = takers;
    }

    /** {@return the fold} */
    synchronized Fold take() {
        if (fold == null) {
            fold = preparation.get();
        }
        return fold;
    }

    /** Tells that a taker is done with it. */
    synchronized void giveBack() {
        takers--;
        if (takers == 0) {
            fold = null;
        }
    }
}
