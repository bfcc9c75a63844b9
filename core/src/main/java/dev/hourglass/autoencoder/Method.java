package dev.hourglass.autoencoder;

import dev.hourglass.text.Escaped;
import java.util.Objects;

/** How an encoder is made without training, by formulas from the rows. */
public enum Method {
    /** The first principal components of standardized columns. */
    PRINCIPAL_COMPONENTS("pca"),
    /** Features of a radial basis function kernel on standardized columns. */
    NYSTROEM("nystroem"),
    /** The columns, standardized. */
    STANDARDIZATION("standard");

    private final String text;

    Method(String text) {
        this.text = text;
    }

    /**
     * {@return the method with a name}
     *
     * @param text as {@link #toString} gives it
     * @throws IllegalArgumentException if there is none
     */
    public static Method of(String text) {
        Objects.requireNonNull(text, "text");
        for (Method method : values()) {
            if (method.text.equals(text)) {
                return method;
            }
        }
        throw new IllegalArgumentException("there is no method " + Escaped.quoted(text));
    }

    /** The name, as files and command lines write it. */
    @Override
    public String toString() {
        return text;
    }
}
