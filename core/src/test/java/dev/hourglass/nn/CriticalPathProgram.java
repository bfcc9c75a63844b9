package dev.hourglass.nn;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.kernel.View;
import dev.hourglass.layer.StepMoment;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.random.RandomState;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Prints how long a step of the tutorial's autoencoder would take that many threads share, on a machine with fewer
 * processors: one thread does what all parts do, part after part, and between two places where threads wait for each
 * other the slowest part counts. What it costs to wait for others is not in it:
 * {@code docs/measurements/threads-and-devices.md} adds that.
 *
 * <p>Arguments: rows of a batch, then numbers of threads.
 */
final class CriticalPathProgram {
    private static final int STEPS = 400;
    private static final int WARM_UP = 400;

    private CriticalPathProgram() {
    }

    /** The program. */
    public static void main(String... arguments) {
        int rows = Integer.parseInt(arguments[0]);
        double alone = 0;
        for (int i = 1; i < arguments.length; i++) {
            int threads = Integer.parseInt(arguments[i]);
            double micros = new Path(rows, threads).measure();
            alone = i == 1 ? micros : alone;
            System.out.printf("%d rows, %d threads: %.0f microseconds, %.1f times as fast%n", rows, threads, micros,
                    alone / micros);
        }
    }

    /** A step cut into parts, and how long each took in each phase. */
    private static final class Path {
        private final int rows;
        private final StepMemory memory;
        private final Stage[][] stages;
        private final BatchShare[] shares;
        private final StepLoss loss;
        private final LastUpdate lastUpdate;
        private final Matrix data;
        private final long[][][] times;
        private int step;
        private int phase;

        Path(int rows, int threads) {
            Architecture architecture = Autoencoder.architecture(100, new AutoencoderSettings());
            FitSettings settings = new FitSettings().withBatchSize(rows);
            Network start = Network.initialize(architecture, new RandomState(1));
            StepShape shape = StepShape.of(architecture, start.layout(), settings, rows, false, threads);
            this.rows = rows;
            this.memory = StepMemory.of(shape, settings, start.parameters());
            this.loss = new StepLoss(settings.loss(), rows, 100, memory);
            this.stages = new StepPlan(shape, memory, settings.loss(), loss, new StepMoment(1, column -> 1))
                    .stages(new ColumnParts(architecture, shape.parts()));
            this.shares = BatchShare.of(stages.length);
            this.lastUpdate = new LastUpdate(start.layout(), memory, new GradientNorm(shape, memory.panels()), 0);
            this.data = TestNetworks.rows(50 * rows, 100, 1);
            this.times = new long[10 * stages[0].length + 10][stages.length][STEPS];
        }

        /** {@return the sum of the slowest parts' medians, in microseconds} */
        double measure() {
            for (int i = -WARM_UP; i < STEPS; i++) {
                step = Math.floorMod(i, STEPS);
                phase = 0;
                run();
            }
            double sum = 0;
            for (int i = 0; i < phase; i++) {
                sum += Arrays.stream(times[i]).mapToDouble(Path::median).max().orElseThrow();
            }
            return sum / 1000;
        }

        private static double median(long[] nanoseconds) {
            long[] sorted = nanoseconds.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }

        private void run() {
            each(part -> copy(shares[part]));
            memory.update().beginStep(0.001);
            int last = stages[0].length - 1;
            for (int i = 0; i <= last; i++) {
                int at = i;
                each(part -> stages[part][at].product(rows));
                each(part -> stages[part][at].forward(rows));
            }
            each(part -> {
                if (part == stages.length - 1) {
                    loss.measure(rows);
                }
                stages[part][last].backward(rows);
            });
            for (int i = last; i >= 0; i--) {
                int at = i;
                each(part -> inputGradient(stages[part][at]));
                each(part -> {
                    stages[part][at].update(rows);
                    if (at > 0) {
                        stages[part][at - 1].backward(rows);
                    }
                });
            }
            long begin = System.nanoTime();
            lastUpdate.run();
            times[phase++][0][step] = System.nanoTime() - begin;
        }

        private void inputGradient(Stage stage) {
            if (stage.hasInputGradient()) {
                stage.inputGradient(rows);
                stage.receive(rows);
            }
        }

        private void copy(BatchShare share) {
            View input = memory.input();
            for (int i = share.first(rows); i < share.end(rows); i++) {
                int row = (step * 7919 + i * 104729) % data.rows();
                System.arraycopy(data.values(), row * data.columns(), input.array(), input.at(i, 0), data.columns());
            }
        }

        private void each(IntConsumer work) {
            for (int part = 0; part < stages.length; part++) {
                long begin = System.nanoTime();
                work.accept(part);
                times[phase][part][step] = System.nanoTime() - begin;
            }
            phase++;
        }
    }
}
