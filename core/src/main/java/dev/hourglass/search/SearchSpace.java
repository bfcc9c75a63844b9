package dev.hourglass.search;

import dev.hourglass.autoencoder.AutoencoderSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a search chooses among: dimensions with some values each, of which a candidate has one.
 *
 * @param <S>        what a value changes: settings, or what a program makes settings of
 * @param dimensions the last one changes first; none for one candidate without a choice
 */
public record SearchSpace<S>(List<Dimension<S>> dimensions) {
    /** Of more combinations a sample is taken. */
    private static final int MOST_CANDIDATES = 100_000;

    /**
     * Refuses a dimension without values, and more combinations than can be counted.
     *
     * @param dimensions the last one changes first
     * @throws dev.hourglass.autoencoder.UnusableSettingsException if there are too many combinations
     */
    public SearchSpace {
        Objects.requireNonNull(dimensions, "dimensions");
        dimensions = List.copyOf(dimensions);
        grid(dimensions);
    }

    /**
     * One thing that candidates may differ in.
     *
     * @param <S>    what a value changes
     * @param name   of the setting, as whoever searches calls it
     * @param values that it may have
     */
    public record Dimension<S>(String name, List<Value<S>> values) {
        /**
         * Keeps an unmodifiable copy.
         *
         * @param name   of the setting
         * @param values that it may have
         */
        public Dimension {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(values, "values");
            values = List.copyOf(values);
        }

        /**
         * {@return a dimension of values that have texts of their own}
         *
         * @param <S>    what a value changes
         * @param <V>    of the values
         * @param name   of the setting, as whoever searches calls it
         * @param values that it may have
         * @param change gives something with a value, as {@code AutoencoderSettings::withEpochs} does
         */
        public static <S, V> Dimension<S> of(String name, List<V> values, BiFunction<S, V, S> change) {
            Objects.requireNonNull(change, "change");
            return new Dimension<>(name, values.stream()
                    .map(value -> new Value<S>(value.toString(), base -> change.apply(base, value))).toList());
        }

        /**
         * {@return a dimension of values that somebody wrote, with commas between}
         *
         * @param <S>    what a value changes
         * @param <V>    of the values
         * @param name   of the setting, as whoever searches calls it
         * @param text   such as {@code 0,1e-4}
         * @param reader gives the value of the text of one
         * @param change gives something with a value, and may look at how that was written
         * @throws IllegalArgumentException if a text is no value, or a value stands there twice
         */
        public static <S, V> Dimension<S> read(String name, String text, Function<String, V> reader,
                Change<S, V> change) {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(reader, "reader");
            Objects.requireNonNull(change, "change");
            Set<V> known = new HashSet<>();
            List<Value<S>> values = new ArrayList<>();
            for (String word : text.split(",", -1)) {
                V value = reader.apply(word);
                if (!known.add(value)) {
                    throw new IllegalArgumentException("a value stands there twice");
                }
                values.add(new Value<>(word, base -> change.with(base, value, word)));
            }
            return new Dimension<>(name, values);
        }

        /** {@return the values as {@link #read} takes them} */
        public String text() {
            return String.join(",", values.stream().map(Value::text).toList());
        }
    }

    /**
     * What a value that was read changes.
     *
     * @param <S> something that has such a value
     * @param <V> of the values
     */
    @FunctionalInterface
    public interface Change<S, V> {
        /**
         * {@return the same with another value}
         *
         * @param base  to be changed
         * @param value that it gets
         * @param text  as that was written
         */
        S with(S base, V value, String text);
    }

    /**
     * A value of a dimension.
     *
     * @param <S>    what it changes
     * @param text   as whoever searches writes it
     * @param change gives the same with this value
     */
    public record Value<S>(String text, UnaryOperator<S> change) {
        /**
         * Refuses null.
         *
         * @param text   as whoever searches writes it
         * @param change gives the same with this value
         */
        public Value {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(change, "change");
        }
    }

    private static CandidateGrid grid(List<? extends Dimension<?>> dimensions) {
        return new CandidateGrid(dimensions.stream().map(dimension -> dimension.values().size()).toList());
    }

    /** {@return how many combinations there are} */
    public int size() {
        return grid(dimensions).size();
    }

    /**
     * {@return candidates in a random order, all combinations or a sample of them}
     *
     * @param base     what all have in common
     * @param settings of a training, of what a combination has made of the base
     * @param most     how many at most, 1 or more; no more than 100,000
     * @param seed     of the sample and its order
     */
    public List<Candidate> candidates(S base, Function<S, AutoencoderSettings> settings, int most, long seed) {
        Objects.requireNonNull(settings, "settings");
        List<Candidate> candidates = new ArrayList<>();
        for (List<Integer> combination : grid(dimensions).draw(Math.min(most, MOST_CANDIDATES), seed)) {
            candidates.add(candidate(base, settings, combination));
        }
        return candidates;
    }

    private Candidate candidate(S base, Function<S, AutoencoderSettings> settings, List<Integer> combination) {
        S changed = base;
        List<Choice> choices = new ArrayList<>();
        for (int d = 0; d < dimensions.size(); d++) {
            Dimension<S> dimension = dimensions.get(d);
            Value<S> value = dimension.values().get(combination.get(d));
            changed = value.change().apply(changed);
            choices.add(new Choice(dimension.name(), value.text()));
        }
        return new Candidate(choices, settings.apply(changed));
    }
}
