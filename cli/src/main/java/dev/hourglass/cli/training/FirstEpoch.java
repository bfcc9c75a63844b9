package dev.hourglass.cli.training;

import dev.hourglass.nn.EpochResult;
import java.util.concurrent.CountDownLatch;

/** The progress of a training whose first epoch somebody waits for. */
public final class FirstEpoch implements Progress {
    private final Progress progress;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Shows as this progress does. */
    public FirstEpoch(Progress progress) {
        this.progress = progress;
    }

    /** Waits until the first epoch has ended, or the training without one. */
    public void await() {
        try {
            ended.await();
        } catch (InterruptedException interruption) {
            throw new IllegalStateException("nobody interrupts who waits for a training", interruption);
        }
    }

    @Override
    public void epochEnded(EpochResult epoch) {
        ended.countDown();
        progress.epochEnded(epoch);
    }

    @Override
    public void close() {
        ended.countDown();
        progress.close();
    }
}
