package dev.hourglass.autoencoder;

import java.util.Objects;

/**
 * Everything that decides an encoder without training besides its data.
 *
 * @param method     how it is made
 * @param bottleneck columns of the code; 0 for as many as the method takes by itself
 * @param seed       of what is drawn, from 0 to 2^32 - 1
 */
public record MethodSettings(Method method, int bottleneck, long seed) {
    /** As many as the units of all layers of a recipe's encoder together, if it has its least width. */
    public static final int NYSTROEM_FEATURES = 350;

    /**
     * Refuses numbers out of range, and a size for codes that are the columns.
     *
     * @param method     how it is made
     * @param bottleneck columns of the code, 0 or more; 0 where the codes are the columns
     * @param seed       of what is drawn
     */
    public MethodSettings {
        Objects.requireNonNull(method, "method");
        if (bottleneck < 0) {
            throw new IllegalArgumentException("bottleneck must be 0 or more, found " + bottleneck);
        }
        if (method == Method.STANDARDIZATION && bottleneck > 0) {
            throw new IllegalArgumentException(
                    "standardized columns are as many as the columns, found bottleneck " + bottleneck);
        }
        AutoencoderSettings.requireSeed(seed);
    }

    /**
     * The usual settings of a method.
     *
     * @param method how an encoder is made
     */
    public MethodSettings(Method method) {
        this(method, 0, AutoencoderSettings.DEFAULT_SEED);
    }

    /**
     * {@return the same with codes of another size}
     *
     * @param columns of the code; 0 for as many as the method takes by itself
     */
    public MethodSettings withBottleneck(int columns) {
        return new MethodSettings(method, columns, seed);
    }

    /**
     * {@return the same with another seed}
     *
     * @param other of what is drawn, from 0 to 2^32 - 1
     */
    public MethodSettings withSeed(long other) {
        return new MethodSettings(method, bottleneck, other);
    }

    /**
     * {@return how many columns a code has at most; there are fewer if there are fewer rows, or these vary in fewer
     * directions}
     *
     * @param columns of the data
     */
    public int bottleneckFor(int columns) {
        return switch (method) {
            case PRINCIPAL_COMPONENTS -> new AutoencoderLayers().withBottleneck(bottleneck).bottleneckFor(columns);
            case NYSTROEM -> bottleneck == 0 ? NYSTROEM_FEATURES : bottleneck;
            case STANDARDIZATION -> columns;
        };
    }
}
