package dev.hourglass.cli;

/** Progress for those who want none. */
final class NoProgress implements Progress {
    @Override
    public void epochEnded(EpochReport report) {
        // Quiet is what was asked for.
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
