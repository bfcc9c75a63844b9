package dev.hourglass.cli.training;

import dev.hourglass.nn.EpochResult;
import dev.hourglass.number.FixedDecimal;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * Progress for files and pipes, as Keras writes it with {@code verbose=2}:
 *
 * <pre>
 * Epoch 196/200
 * 42/42 - 0s - loss: 0.0032 - val_loss: 0.0016
 * </pre>
 */
final class EpochLines implements Progress {
    private final PrintStream err;
    private final LongSupplier clock;
    private long epochStart;

    /** Lines on a stream, timed by a clock in nanoseconds; the first epoch starts now. */
    EpochLines(PrintStream err, LongSupplier clock) {
        this.err = err;
        this.clock = clock;
        this.epochStart = clock.getAsLong();
    }

    @Override
    public void epochEnded(EpochResult report) {
        long now = clock.getAsLong();
        StringBuilder lines = new StringBuilder();
        lines.append("Epoch ").append(report.epoch()).append('/').append(report.epochs()).append('\n');
        lines.append(report.batches()).append('/').append(report.batches());
        lines.append(" - ").append(FixedDecimal.fixed((now - epochStart) * 1e-9, 0)).append('s');
        lines.append(" - loss: ").append(FixedDecimal.loss(report.loss()));
        if (report.hasValidation()) {
            lines.append(" - val_loss: ").append(FixedDecimal.loss(report.validationLoss()));
        }
        err.print(lines.append('\n'));
        err.flush();
        epochStart = now;
    }

    @Override
    public void close() {
        // Every epoch ended its line.
    }
}
