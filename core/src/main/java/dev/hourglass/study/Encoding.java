package dev.hourglass.study;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.evaluation.EncodingComparison;
import dev.hourglass.preprocessing.MinMaxScaler;
import java.util.Objects;
import java.util.Optional;

/**
 * An encoder that a study is about, and how it came about.
 *
 * @param encoder   that makes the codes
 * @param taken     what of it stands in the place of codes
 * @param trained   its training, where that is at hand
 * @param recipe    how its recipe was chosen, where one was to be
 * @param elsewhere whether it was made before, of rows that nobody here knows
 * @param ranges    of the rows to learn from, where it was made of them
 */
public record Encoding(Encoder encoder, Representation taken, Optional<Autoencoder> trained,
        Optional<ChosenRecipe> recipe, boolean elsewhere, Optional<MinMaxScaler> ranges) {
    /** What a comparison with an encoder from elsewhere must not be read without, after a conjunction. */
    public static final String TRAINED_ELSEWHERE =
            "the encoder was trained elsewhere; on rows that it has seen, the comparison favors it";

    /**
     * Refuses null.
     *
     * @param encoder   that makes the codes
     * @param taken     what of it stands in the place of codes
     * @param trained   its training, where that is at hand
     * @param recipe    how its recipe was chosen, where one was to be
     * @param elsewhere whether it was made before
     * @param ranges    of the rows to learn from, where it was made of them
     */
    public Encoding {
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(taken, "taken");
        Objects.requireNonNull(trained, "trained");
        Objects.requireNonNull(recipe, "recipe");
        Objects.requireNonNull(ranges, "ranges");
    }

    Encoding with(ChosenRecipe chosen) {
        return new Encoding(encoder, taken, trained, Optional.of(chosen), elsewhere, ranges);
    }

    /** {@return what results must not be read without, a sentence, where there is such} */
    public Optional<String> caution() {
        return elsewhere ? Optional.of("Mind that " + TRAINED_ELSEWHERE + ".") : Optional.empty();
    }

    EncodingComparison.Part part(StudyTable data, int[] rows) {
        return EncodingComparison.Part.of(data.table(), rows, encoder, taken, data.threads());
    }
}
