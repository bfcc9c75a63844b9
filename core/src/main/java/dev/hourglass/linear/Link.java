package dev.hourglass.linear;

/** How a model's scores become class probabilities. */
public enum Link {
    /** Two classes, one score: class 1 has the probability 1 / (1 + e^-score). */
    LOGISTIC,
    /** One score a class: probabilities in proportion to e^score. */
    SOFTMAX,
    /** One score a class: probabilities in proportion to 1 / (1 + e^-score). */
    ONE_VS_REST
}
