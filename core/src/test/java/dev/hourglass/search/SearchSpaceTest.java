package dev.hourglass.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.UnusableSettingsException;
import dev.hourglass.search.SearchSpace.Dimension;
import dev.hourglass.search.SearchSpace.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchSpaceTest {
    private static final AutoencoderSettings BASE = new AutoencoderSettings().withSeed(5);
    private static final SearchSpace<AutoencoderSettings> SPACE = new SearchSpace<>(List.of(
            Dimension.of("width", List.of(2, 4), AutoencoderSettings::withBottleneck),
            Dimension.of("epochs", List.of(10, 20, 30), AutoencoderSettings::withEpochs)));

    @Test
    void everyCombinationIsACandidateWithItsSettings() {
        List<Candidate> candidates = SPACE.candidates(BASE, Function.identity(), 100, 1);
        assertEquals(6, SPACE.size());
        assertEquals(6, new HashSet<>(candidates).size());
        for (Candidate candidate : candidates) {
            int width = Integer.parseInt(candidate.value("width"));
            int epochs = Integer.parseInt(candidate.value("epochs"));
            assertEquals(List.of(new Choice("width", "" + width), new Choice("epochs", "" + epochs)),
                    candidate.choices());
            assertEquals(BASE.withBottleneck(width).withEpochs(epochs), candidate.settings());
        }
    }

    @Test
    void theOrderIsThatOfTheGrid() {
        List<List<Integer>> drawn = new CandidateGrid(List.of(2, 3)).draw(4, 9);
        List<Candidate> sample = SPACE.candidates(BASE, Function.identity(), 4, 9);
        assertEquals(drawn.stream().map(values -> List.of(List.of("2", "4").get(values.get(0)),
                        List.of("10", "20", "30").get(values.get(1)))).toList(),
                sample.stream().map(found -> List.of(found.value("width"), found.value("epochs"))).toList());
    }

    /** What values change need not be settings, as long as settings are made of it. */
    @Test
    void valuesMayChangeWhatSettingsAreMadeOf() {
        SearchSpace<List<String>> words = new SearchSpace<>(List.of(new Dimension<>("seed", List.of(
                new Value<>("seven", given -> plus(given, "7")), new Value<>("eight", given -> plus(given, "8"))))));
        List<Candidate> candidates = words.candidates(List.of("1"),
                given -> BASE.withSeed(Long.parseLong(String.join("", given))), 2, 1);
        assertEquals(new HashSet<>(List.of(17L, 18L)),
                new HashSet<>(candidates.stream().map(found -> found.settings().seed()).toList()));
    }

    @Test
    void valuesAreReadAsTheyWereWritten() {
        Dimension<AutoencoderSettings> epochs = Dimension.read("epochs", "4,08", Integer::parseInt,
                (settings, value, text) -> settings.withEpochs(value).withSeed(text.length()));
        assertEquals("4,08", epochs.text());
        assertEquals(BASE.withEpochs(8).withSeed(2), epochs.values().get(1).change().apply(BASE));
        for (String wrong : List.of("", "4,", "4,04", "4 8")) {
            assertThrows(IllegalArgumentException.class, () -> Dimension.read("epochs", wrong, Integer::parseInt,
                    (settings, value, text) -> BASE), wrong);
        }
    }

    @Test
    void moreCombinationsThanCanBeCountedAreRefusedWithWhatHelps() {
        Dimension<AutoencoderSettings> many = Dimension.of("epochs",
                IntStream.rangeClosed(1, 50_000).boxed().toList(), AutoencoderSettings::withEpochs);
        UnusableSettingsException refusal = assertThrows(UnusableSettingsException.class,
                () -> new SearchSpace<>(List.of(many, many)));
        assertEquals("use shorter lists", refusal.remedy().toString());
    }

    private static List<String> plus(List<String> words, String word) {
        List<String> all = new ArrayList<>(words);
        all.add(word);
        return all;
    }

    @Test
    void withoutDimensionsThereIsOneCandidate() {
        assertEquals(List.of(new Candidate(List.of(), BASE)),
                new SearchSpace<AutoencoderSettings>(List.of()).candidates(BASE, Function.identity(), 9, 1));
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        Dimension<AutoencoderSettings> none = new Dimension<>("width", List.of());
        assertThrows(IllegalArgumentException.class, () -> new SearchSpace<>(List.of(none)));
        List<Value<AutoencoderSettings>> many = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            many.add(new Value<>("same", given -> given));
        }
        Dimension<AutoencoderSettings> large = new Dimension<>("large", many);
        assertThrows(IllegalArgumentException.class, () -> new SearchSpace<>(List.of(large, large)));
    }
}
