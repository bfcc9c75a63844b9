package dev.hourglass.search;

import dev.hourglass.autoencoder.AutoencoderSettings;
import java.util.List;
import java.util.Objects;

/**
 * One of the settings that are compared.
 *
 * @param choices  what tells it from the others, for whoever reads the result
 * @param settings of its training; each fold has a seed of its own
 */
public record Candidate(List<Choice> choices, AutoencoderSettings settings) {

    /**
     * Keeps an unmodifiable copy.
     *
     * @param choices  what tells it from the others
     * @param settings of its training
     */
    public Candidate {
        Objects.requireNonNull(choices, "choices");
        Objects.requireNonNull(settings, "settings");
        choices = List.copyOf(choices);
    }

    /**
     * {@return what it has of a choice; an empty text if it has no such choice}
     *
     * @param name of the choice
     */
    public String value(String name) {
        return choices.stream().filter(choice -> choice.name().equals(name)).map(Choice::value).findFirst().orElse("");
    }

    /**
     * {@return how many columns its codes have}
     *
     * @param columns of the data, as numbers
     */
    public int width(int columns) {
        return settings.layers().bottleneckFor(columns);
    }
}
