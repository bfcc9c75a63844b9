package dev.hourglass.nn;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.layer.ActivityRegularization;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Dropout;
import dev.hourglass.layer.GaussianCorruption;
import dev.hourglass.layer.GaussianNoise;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.MaskingNoise;
import dev.hourglass.layer.SwapNoise;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.MeanSquaredError;
import dev.hourglass.loss.MixedLoss;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.parallel.Job;
import dev.hourglass.parallel.ThreadTeam;
import dev.hourglass.random.RandomState;
import java.util.Collections;
import java.util.List;

/**
 * Prints how many bytes the thread allocates: started by {@link AllocationTest} with {@link #JOBS}, {@link #VECTORS} or
 * {@link #MIXED}.
 *
 * <p>The counter is reached by reflection, because the module of the engine does not read java.management.
 */
final class AllocationProgram {
    /** How many steps are measured at a time. */
    static final int STEPS = 200;

    /** Asks for {@link #STEPS} steps of training and as many shared jobs. */
    static final String JOBS = "jobs";

    /** Asks for an epoch of {@link #STEPS} steps of the tutorial's network, once they have been compiled. */
    static final String VECTORS = "vectors";

    /** Asks for the same with a loss of many kernels. */
    static final String MIXED = "mixed";

    /**
     * In which everything is compiled: kernels first, then what calls them, into which they are inlined, or not quite.
     */
    private static final int WARM_UP_EPOCHS = 50;

    private static final int MEASURED_EPOCHS = 5;

    private AllocationProgram() {
    }

    /** The program; its one argument is {@link #JOBS}, {@link #VECTORS} or {@link #MIXED}. */
    public static void main(String... arguments) {
        System.out.println(switch (arguments[0]) {
            case VECTORS -> leastOfAnEpoch(new MeanSquaredError());
            case MIXED -> leastOfAnEpoch(new MixedLoss(Collections.nCopies(20, 5)));
            default -> ofStepsAndJobs();
        });
    }

    /** The least of the last epochs of a training. */
    private static long leastOfAnEpoch(Loss loss) {
        Architecture architecture = Autoencoder.architecture(100, new AutoencoderSettings());
        Matrix rows = new Matrix(16 * STEPS, 100);
        for (int i = 0; i < rows.values().length; i++) {
            rows.values()[i] = i % 919 / 919f;
        }
        long[] last = {allocated()};
        long[] least = {Long.MAX_VALUE};
        Trainer.fit(Network.initialize(architecture, new RandomState(1)), FitData.of(TrainingData.ofItself(rows)),
                new FitSettings().withEpochs(WARM_UP_EPOCHS + MEASURED_EPOCHS).withThreads(1).withLoss(loss),
                new RandomState(1),
                epoch -> {
                    long now = allocated();
                    least[0] = epoch.epoch() <= WARM_UP_EPOCHS ? Long.MAX_VALUE : Math.min(least[0], now - last[0]);
                    last[0] = now;
                });
        return least[0];
    }

    private static long ofStepsAndJobs() {
        Architecture architecture = new Architecture(100, List.of(new SwapNoise(0.1),
                new GaussianCorruption(0.1), new MaskingNoise(0.1), new Dense(70), new BatchNormalization(),
                new LeakyReLU(),
                new SwapNoise(0.1), new Dropout(0.1), new ActivityRegularization(0.1, 0.1), new GaussianNoise(0.1),
                new Dense(100)));
        Network start = Network.initialize(architecture, new RandomState(1));
        try (ThreadTeam team = new ThreadTeam(2)) {
            TrainingStep step = TestNetworks.step(start, 16, true, new FitSettings(), team);
            return allocatedBy(step, team);
        }
    }

    /** Steps alone, steps that the team shares, and other jobs of the team. */
    private static long allocatedBy(TrainingStep step, ThreadTeam team) {
        int[] runs = new int[team.size()];
        Job job = (part, parts) -> runs[part]++;
        step.run(16, 0, 0.001, false);
        step.run(16, 1, 0.001, true);
        team.run(job);
        long before = allocated();
        for (int i = 0; i < STEPS; i++) {
            step.run(16 - i % 3, i, 0.001, i % 2 == 0);
            team.run(job);
        }
        return allocated() - before;
    }

    private static long allocated() {
        try {
            Object threads = Class.forName("java.lang.management.ManagementFactory").getMethod("getThreadMXBean")
                    .invoke(null);
            return (long) Class.forName("com.sun.management.ThreadMXBean")
                    .getMethod("getThreadAllocatedBytes", long.class).invoke(threads, Thread.currentThread().getId());
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
