package dev.hourglass.export;

import java.util.Objects;

/**
 * What is decided when a model is exported.
 *
 * @param name        of the model within the file; of the class, with its package, for Java
 * @param scaledInput whether the file begins with rows that are scaled already, where a format knows both
 */
public record ExportSettings(String name, boolean scaledInput) {
    /**
     * Refuses null.
     *
     * @param name        of the model within the file; of the class, with its package, for Java
     * @param scaledInput whether the file begins with rows that are scaled already, where a format knows both
     */
    public ExportSettings {
        Objects.requireNonNull(name, "name");
    }

    /**
     * A model of that name that scales its rows itself.
     *
     * @param name of the model within the file; of the class, with its package, for Java
     */
    public ExportSettings(String name) {
        this(name, false);
    }

    /**
     * {@return the same settings with or without a scaler in the file}
     *
     * @param on whether the file begins with rows that are scaled already
     */
    public ExportSettings withScaledInput(boolean on) {
        return new ExportSettings(name, on);
    }
}
