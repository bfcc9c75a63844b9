package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.search.SearchData;
import dev.hourglass.study.StudiedTraining;

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
        return LayerOptions.findsWidth(invocation) ? StudiedTraining.withFoundWidth(data, settings,
                invocation.threads(), new CommandListener(invocation)) : settings;
    }
}
