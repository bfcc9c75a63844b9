package dev.hourglass.pipeline;

import dev.hourglass.text.Escaped;
import java.util.Arrays;

/** What a {@link RowClassifier} says of one of many rows. Immutable; equal by class and probabilities, to the bit. */
public final class RowPrediction {
    private final String label;
    private final int index;
    private final double[] probabilities;

    /**
     * A prediction.
     *
     * @param label         the class, as it stood in the table that was learned from
     * @param index         of the class
     * @param probabilities of all classes; kept, and changed by nobody
     */
    RowPrediction(String label, int index, double[] probabilities) {
        this.label = label;
        this.index = index;
        this.probabilities = probabilities;
    }

    /** {@return the most probable class, as it stood in the table that was learned from} */
    public String label() {
        return label;
    }

    /** {@return the index of that class, from 0} */
    public int index() {
        return index;
    }

    /** {@return how probable that class is, from 0 to 1} */
    public double probability() {
        return probabilities[index];
    }

    /** {@return the probabilities of all classes, as many as {@link RowClassifier#classes}, in a new array} */
    public double[] probabilities() {
        return probabilities.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowPrediction that && index == that.index && label.equals(that.label)
                && Arrays.equals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * label.hashCode() + Arrays.hashCode(probabilities);
    }

    /** The class and its probability. */
    @Override
    public String toString() {
        return Escaped.quoted(label) + " (" + probability() + ")";
    }
}
