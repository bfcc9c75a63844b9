package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.search.SearchData;
import dev.hourglass.search.WidthChoice;
import java.util.List;

/** The bottleneck of a training, where it is to be found by a search. */
public final class FoundWidth {
    private FoundWidth() {
    }

    /**
     * Settings with the width that a search finds, which tells what it chose and why; as they are where a width is
     * given.
     *
     * @param data rows to learn from
     */
    public static AutoencoderSettings of(Invocation invocation, SearchData data, AutoencoderSettings settings) {
        if (!LayerOptions.findsWidth(invocation)) {
            return settings;
        }
        List<Integer> widths = WidthChoice.widths(data.columns(), settings);
        NetworkChecks.check(data.rows(), data.columns(), settings.withBottleneck(widths.get(widths.size() - 1)));
        try (StepBar bar = StepBar.start(invocation, WidthChoice.search(data.columns(), settings).tasks())) {
            WidthChoice choice = WidthChoice.of(data, settings, invocation.threads(), (task, score) -> bar.next());
            invocation.note("--bottleneck " + choice.recommendation().chosen().width() + ", of " + widths + ": "
                    + choice.recommendation().why());
            return choice.settings();
        }
    }
}
