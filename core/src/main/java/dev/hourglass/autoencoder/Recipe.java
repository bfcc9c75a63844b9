package dev.hourglass.autoencoder;

import dev.hourglass.layer.GaussianCorruption;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.SwapNoise;
import dev.hourglass.text.Escaped;
import java.util.List;
import java.util.Objects;

/**
 * Settings that go well together, measured on many tables: the documentation says what each gained and cost.
 *
 * <p>Except in the tutorial's own, networks have at least 200, 100 and 50 units, however few columns there are, and
 * learn in batches of 64 rows with Adam at 0.002.
 */
public enum Recipe {
    /** The tutorial's settings: scaled to 0 to 1, no noise. */
    TUTORIAL("tutorial", "columns scaled to 0 to 1, hidden layers of 2n and n units for n numbers a row, a code of half"
            + " as many, batches of 16, Adam at 0.001") {
        @Override
        public AutoencoderSettings settings() {
            return new AutoencoderSettings();
        }
    },
    /** Standardized columns, of whose cells 30 % take the value of another row. */
    DENOISE("denoise", "columns standardized; 30 % of their cells take the value of another row on their way in, and"
            + " the network learns to mend them") {
        @Override
        public AutoencoderSettings settings() {
            return wide(Scaling.STANDARD, new SwapNoise(0.3));
        }
    },
    /** Softly whitened columns with Gaussian noise of 0.75 of their standard deviations. */
    WHITEN("whiten", "columns softly whitened, which evens out the directions in which they vary; noise of 0.75"
            + " standard deviations on their way in") {
        @Override
        public AutoencoderSettings settings() {
            return wide(Scaling.SOFT_WHITENING, new GaussianCorruption(0.75));
        }
    };

    private static final int LEAST_CODE = 50;
    private static final int BATCH_SIZE = 64;
    private static final double LEARNING_RATE = 0.002;

    private final String text;
    private final String description;

    Recipe(String text, String description) {
        this.text = text;
        this.description = description;
    }

    /**
     * {@return the recipe with a name}
     *
     * @param text as {@link #toString} gives it
     * @throws IllegalArgumentException if there is none
     */
    public static Recipe of(String text) {
        Objects.requireNonNull(text, "text");
        for (Recipe recipe : values()) {
            if (recipe.text.equals(text)) {
                return recipe;
            }
        }
        throw new IllegalArgumentException("there is no recipe " + Escaped.quoted(text));
    }

    /** {@return what sets it apart from other recipes, in words that follow its name} */
    public String description() {
        return description;
    }

    /** {@return the settings, for data of any number of columns} */
    public abstract AutoencoderSettings settings();

    private static AutoencoderSettings wide(Scaling scaling, Layer noise) {
        return new AutoencoderSettings()
                .withScaling(scaling)
                .withLayers(new AutoencoderLayers().withLeastBottleneck(LEAST_CODE).withNoise(List.of(noise)))
                .withBatchSize(BATCH_SIZE)
                .withLearningRate(LEARNING_RATE);
    }

    /** The name, as command lines write it. */
    @Override
    public String toString() {
        return text;
    }
}
