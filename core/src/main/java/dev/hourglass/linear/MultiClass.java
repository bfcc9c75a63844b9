package dev.hourglass.linear;

/** How more than one score row is trained, scikit-learn's {@code multi_class}. */
public enum MultiClass {
    /** One logistic score for two classes, {@link #MULTINOMIAL} for more. */
    AUTO,
    /** One softmax over a score for every class, trained together; two classes get two score rows as well. */
    MULTINOMIAL,
    /** One logistic score for every class against all the others, each trained alone; one score for two classes. */
    ONE_VS_REST
}
