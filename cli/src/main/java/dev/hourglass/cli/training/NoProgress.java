package dev.hourglass.cli.training;

import dev.hourglass.nn.EpochResult;

/** Progress for those who want none. */
public final class NoProgress implements Progress {
    @Override
    public void epochEnded(EpochResult report) {
        // Quiet is what was asked for.
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
