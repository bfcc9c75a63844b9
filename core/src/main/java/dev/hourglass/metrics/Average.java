package dev.hourglass.metrics;

/** How the scores of several classes become one. */
public enum Average {
    /** The plain mean over the classes that occur, true or predicted. */
    MACRO,
    /** One score from the counts of all classes together. */
    MICRO,
    /** The mean over the classes, weighted by how many rows truly belong to each. */
    WEIGHTED
}
