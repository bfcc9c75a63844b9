package dev.hourglass.preprocessing;

import java.util.Map;

/** What one column's training rows tell of it, wherever they lie. */
public interface TrainingColumn {

    /** {@return the name of the column} */
    String name();

    /** {@return whether it holds texts; otherwise it holds numbers} */
    boolean isText();

    /** {@return how many rows there are} */
    int rows();

    /** {@return of texts, each and in how many rows it is, cells that are missing left out} */
    Map<String, Integer> counts();

    /** {@return of numbers, in how many rows there is one} */
    int present();

    /**
     * {@return of numbers, the sum of those there are over {@code divisor}, each divided by it, in the order of the
     * rows}
     *
     * @param divisor of each number; 1 for their sum
     */
    double sum(double divisor);

    /**
     * {@return of numbers, that one of those there are which has a rank}
     *
     * @param rank from 0, for the least, to one less than there are numbers
     */
    double atRank(int rank);
}
