package dev.hourglass.autoencoder;

import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.Linear;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.Objective;
import dev.hourglass.nn.Descent;
import dev.hourglass.nn.FitSettings;
import dev.hourglass.optimizer.Optimizer;
import dev.hourglass.registry.Notation;
import dev.hourglass.remedy.Problem;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.schedule.EarlyStopping;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Everything that decides a training besides its data: two trainings with equal settings and equal data give the same
 * bits.
 *
 * @param layers    of the autoencoder
 * @param scaling   of columns, before the network sees them
 * @param objective what is to become smaller
 * @param descent   how it does
 * @param stopping  when to stop before the last epoch
 * @param epochs    passes over the training rows
 * @param batchSize rows between two updates
 * @param seed      of weights, batch order and noise, from 0 to 2^32 - 1
 */
public record AutoencoderSettings(AutoencoderLayers layers, Scaling scaling, Objective objective,
        Descent descent, EarlyStopping stopping, int epochs, int batchSize, long seed) {
    /** The largest seed that numpy's generators take. */
    public static final long LARGEST_SEED = 0xFFFF_FFFFL;
    /** The seed when none is given. */
    public static final long DEFAULT_SEED = 1;

    private static final int DEFAULT_EPOCHS = 200;
    private static final int DEFAULT_BATCH_SIZE = 16;

    /**
     * Refuses numbers out of range.
     *
     * @param layers    of the autoencoder
     * @param scaling   of columns, before the network sees them
     * @param objective what is to become smaller
     * @param descent   how it does
     * @param stopping  when to stop before the last epoch
     * @param epochs    passes over the training rows
     * @param batchSize rows between two updates
     * @param seed      of weights, batch order and noise
     */
    public AutoencoderSettings {
        Objects.requireNonNull(layers, "layers");
        Objects.requireNonNull(scaling, "scaling");
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(descent, "descent");
        Objects.requireNonNull(stopping, "stopping");
        requireAtLeast("epochs", epochs, 1);
        requireAtLeast("batchSize", batchSize, 1);
        requireSeed(seed);
        if (scaling != Scaling.MIN_MAX && comparesShares(objective.loss())) {
            throw new UnusableSettingsException("the loss " + Notation.of(objective.loss())
                    + " needs columns between 0 and 1, where the scaling " + scaling + " does not leave them",
                    Remedy.of("add ").with(Setting.SCALE, Scaling.MIN_MAX.toString()).and(", or use another loss"));
        }
    }

    /** Refuses what numpy's generators do not take. */
    static void requireSeed(long seed) {
        if (seed < 0 || seed > LARGEST_SEED) {
            throw new IllegalArgumentException("seed must be from 0 to " + LARGEST_SEED + ", found " + seed);
        }
    }

    /** Whether a loss treats the columns as shares, so that they must lie between 0 and 1. */
    private static boolean comparesShares(Loss loss) {
        return loss.needsShares() || loss.needsScores() || loss.tellsCategories();
    }

    /**
     * Refuses settings with which a training would run through all epochs and learn nothing useful: a loss that does
     * not suit the outputs, outputs that cannot reach the values that they are to reproduce, or batches so small that a
     * layer learns nothing from them.
     *
     * @throws UnusableSettingsException if these are such settings
     */
    public void requireUsable() {
        requireRows();
        requireOutputs();
        requireReach();
    }

    /**
     * Refuses settings that need validation rows if there are none.
     *
     * @param validation whether there will be validation rows
     * @throws UnusableSettingsException if there will be none, and the settings stop a training by them
     */
    public void requireMeasurable(boolean validation) {
        if (stopping.isOn() && !validation) {
            throw new UnusableSettingsException(Problem.of(Setting.EARLY_STOPPING)
                    .and(" looks at the loss on validation rows, but there are none"), Remedy.of("add ")
                    .with(Setting.VALIDATION, "0.2").and(", say, the share of the rows to measure on"));
        }
    }

    private void requireRows() {
        List<Layer> all = new ArrayList<>(layers.encoding(1));
        all.addAll(layers.decoding(1));
        for (Layer layer : all) {
            if (batchSize < layer.leastRows()) {
                Remedy larger = Remedy.of("give ").with(Setting.BATCH_SIZE, String.valueOf(layer.leastRows()))
                        .and(" or more, or ");
                throw new UnusableSettingsException(layer.kind().name().replace('_', ' ')
                        + " learns nothing from batches of "
                        + (layer.leastRows() == 2 ? "one row" : "fewer than " + layer.leastRows() + " rows")
                        + ", found a batch size of " + batchSize,
                        layers.encoder().isEmpty() && layers.decoder().isEmpty()
                                ? larger.and("add ").with(Setting.NO_BATCH_NORMALIZATION)
                                : larger.and("leave it out of the list of layers"));
            }
        }
    }

    private void requireOutputs() {
        Loss loss = objective.loss();
        List<Layer> after = layers.afterOutput();
        if (loss.needsShares() && after.stream().noneMatch(Layer::givesShares)) {
            throw new UnusableSettingsException("the loss " + Notation.of(loss) + " needs outputs between 0 and 1",
                    Remedy.of("add ").with(Setting.OUTPUT_ACTIVATION, "sigmoid"));
        }
        if (loss.needsScores() && after.stream().anyMatch(layer -> layer.kind() != Linear.KIND)) {
            throw new UnusableSettingsException("the loss " + Notation.of(loss)
                    + " makes probabilities of outputs by itself, and takes any number",
                    Remedy.of("leave ").with(Setting.OUTPUT_ACTIVATION).and(" out"));
        }
    }

    private void requireReach() {
        for (Layer layer : layers.afterOutput()) {
            if (scaling != Scaling.MIN_MAX && !layer.reachesAllNumbers()) {
                throw new UnusableSettingsException("the output activation " + Notation.of(layer) + " gives no number"
                        + " that is far from 0 on both sides, where the scaling " + scaling + " leaves some",
                        Remedy.of("leave ").with(Setting.OUTPUT_ACTIVATION).and(" out, or add ")
                                .with(Setting.SCALE, Scaling.MIN_MAX.toString()));
            }
        }
    }

    /**
     * The tutorial's settings: 200 epochs, batches of 16, Adam on the mean squared error, seed 1, no early stopping.
     */
    public AutoencoderSettings() {
        this(new AutoencoderLayers(), Scaling.MIN_MAX, new Objective(), new Descent(), EarlyStopping.NEVER,
                DEFAULT_EPOCHS, DEFAULT_BATCH_SIZE, DEFAULT_SEED);
    }

    /**
     * {@return the same settings with other layers}
     *
     * @param other of the autoencoder
     */
    public AutoencoderSettings withLayers(AutoencoderLayers other) {
        return new AutoencoderSettings(other, scaling, objective, descent, stopping, epochs, batchSize, seed);
    }

    /**
     * {@return the same settings with other hidden sizes}
     *
     * @param units of the hidden layers of the encoder; empty for 2n and n
     */
    public AutoencoderSettings withHidden(List<Integer> units) {
        return withLayers(layers.withHidden(units));
    }

    /**
     * {@return the same settings with another bottleneck}
     *
     * @param columns of the code; 0 for half the columns of the data
     */
    public AutoencoderSettings withBottleneck(int columns) {
        return withLayers(layers.withBottleneck(columns));
    }

    /**
     * {@return the same settings with batch normalization switched on or off}
     *
     * @param on whether to normalize
     */
    public AutoencoderSettings withBatchNormalization(boolean on) {
        return withLayers(layers.withBatchNormalization(on));
    }

    /**
     * {@return the same settings with LeakyReLU of another slope as the activation}
     *
     * @param leak slope for values that are not positive
     */
    public AutoencoderSettings withSlope(double leak) {
        return withLayers(layers.withActivation(new LeakyReLU(leak)));
    }

    /**
     * {@return the same settings with another scaling of columns}
     *
     * @param other how they are brought to one size
     */
    public AutoencoderSettings withScaling(Scaling other) {
        return new AutoencoderSettings(layers, other, objective, descent, stopping, epochs, batchSize, seed);
    }

    /**
     * {@return the same settings with another objective}
     *
     * @param other what is to become smaller
     */
    public AutoencoderSettings withObjective(Objective other) {
        return new AutoencoderSettings(layers, scaling, other, descent, stopping, epochs, batchSize, seed);
    }

    /**
     * {@return the same settings with another descent}
     *
     * @param other how the objective becomes smaller
     */
    public AutoencoderSettings withDescent(Descent other) {
        return new AutoencoderSettings(layers, scaling, objective, other, stopping, epochs, batchSize, seed);
    }

    /**
     * {@return the same settings with another optimizer}
     *
     * @param other how weights follow gradients
     */
    public AutoencoderSettings withOptimizer(Optimizer other) {
        return withDescent(descent.withOptimizer(other));
    }

    /**
     * {@return the same settings with another learning rate; the optimizer stays of its kind}
     *
     * @param rate above 0
     */
    public AutoencoderSettings withLearningRate(double rate) {
        return withOptimizer(optimizer().withLearningRate(rate));
    }

    /**
     * {@return the same settings with another number of epochs}
     *
     * @param count 1 or more
     */
    public AutoencoderSettings withEpochs(int count) {
        return new AutoencoderSettings(layers, scaling, objective, descent, stopping, count, batchSize, seed);
    }

    /**
     * {@return the same settings with another batch size}
     *
     * @param rows 1 or more
     */
    public AutoencoderSettings withBatchSize(int rows) {
        return new AutoencoderSettings(layers, scaling, objective, descent, stopping, epochs, rows, seed);
    }

    /**
     * {@return the same settings with another seed}
     *
     * @param number from 0 to 2^32 - 1
     */
    public AutoencoderSettings withSeed(long number) {
        return new AutoencoderSettings(layers, scaling, objective, descent, stopping, epochs, batchSize, number);
    }

    /**
     * {@return the same settings with another way to stop}
     *
     * <p>Early stopping needs validation rows. With these settings a training ends when for five epochs in a row the
     * validation loss has not fallen by more than 0.0001 below the lowest one, and returns the parameters of the best
     * epoch:
     *
     * <pre>
     *   AutoencoderSettings settings = new AutoencoderSettings().withEpochs(1000)
     *           .withStopping(new EarlyStopping(5, 1e-4));
     *   Autoencoder trained = Autoencoder.fit(features, FitData.of(rows).withValidation(others), settings, threads,
     *           ProgressListener.SILENT);
     *   int best = trained.provenance().epoch();
     * </pre>
     *
     * @param other when to stop before the last epoch
     */
    public AutoencoderSettings withStopping(EarlyStopping other) {
        return new AutoencoderSettings(layers, scaling, objective, descent, other, epochs, batchSize, seed);
    }

    /**
     * {@return the same settings with early stopping by patience}
     *
     * @param limit how many epochs without a new lowest validation loss to wait before stopping; 0 never stops
     */
    public AutoencoderSettings withPatience(int limit) {
        return withStopping(new EarlyStopping(limit, stopping.minDelta()));
    }

    /** {@return the loss of the data} */
    public Loss loss() {
        return objective.loss();
    }

    /** {@return how weights follow gradients} */
    public Optimizer optimizer() {
        return descent.optimizer();
    }

    /**
     * {@return how the network is trained}
     *
     * @param threads threads to use; changes no bit
     */
    FitSettings fitSettings(int threads) {
        return new FitSettings(epochs, batchSize, true, objective, descent, stopping, seed, threads);
    }

    private static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be " + least + " or more, found " + value);
        }
    }
}
