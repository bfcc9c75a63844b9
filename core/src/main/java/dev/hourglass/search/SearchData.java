package dev.hourglass.search;

import dev.hourglass.evaluation.Fold;
import dev.hourglass.split.Split;
import java.util.Optional;

/** Rows to search on, all of them training rows; safe for many threads. */
public interface SearchData {

    /** {@return how many rows there are} */
    int rows();

    /** {@return how many numbers a row becomes} */
    int columns();

    /** {@return the classes of the rows, where codes are judged by what a classifier makes of them} */
    Optional<Classes> classes();

    /** {@return the same rows, judged without classes} */
    SearchData withoutClasses();

    /**
     * {@return rows to train and to measure on, of which everything is fitted to the first alone}
     *
     * @param split which row is for what, from 0
     * @param seed  of whatever is drawn at random in this fold
     */
    Fold fold(Split split, long seed);

    /** {@return what tells these rows and classes from others, in 64 hexadecimal digits} */
    String sha256();
}
