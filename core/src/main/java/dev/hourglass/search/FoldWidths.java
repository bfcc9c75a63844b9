package dev.hourglass.search;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.DataDigest;
import dev.hourglass.evaluation.Fold;
import dev.hourglass.search.Classes;
import dev.hourglass.search.PreparedRows;
import dev.hourglass.search.SearchListener;
import dev.hourglass.search.WidthChoice;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Settings whose width is found in each fold, on its training rows alone: once for all contestants
 * that have them; safe for many threads.
 */
public final class FoldWidths implements Function<Fold, AutoencoderSettings> {
    private final AutoencoderSettings settings;
    private final int classes;
    private final Map<String, AutoencoderSettings> found = new ConcurrentHashMap<>();

    /**
     * Settings of which no width is found yet.
     *
     * @param settings of the training, of whatever width
     * @param classes  how many there are
     */
    public FoldWidths(AutoencoderSettings settings, int classes) {
        this.settings = settings;
        this.classes = classes;
    }

    /**
     * {@return the settings for a fold; folds are told apart by their seeds and training rows}
     *
     * @param fold of the table
     */
    @Override
    public AutoencoderSettings apply(Fold fold) {
        String rows = DataDigest.sha256(fold.features().outputNames(), fold.training());
        return found.computeIfAbsent(fold.seed() + " " + rows, key -> {
            PreparedRows searched = new PreparedRows(fold.features(), fold.training(),
                    Optional.of(new Classes(fold.trainClasses(), classes)));
            return WidthChoice.of(searched, settings.withSeed(fold.seed()), 1, SearchListener.SILENT).settings();
        });
    }

    /** {@return which widths were found how often, as a part of a sentence} */
    public String text() {
        Map<Integer, Integer> counts = new TreeMap<>();
        found.values().forEach(each -> counts.merge(each.layers().bottleneck(), 1, Integer::sum));
        return String.join(", ", counts.entrySet().stream()
                .map(each -> each.getKey() + " in " + each.getValue() + " of " + found.size() + " folds").toList());
    }
}
