package dev.hourglass.nn;

import dev.hourglass.engine.InterruptedWorkException;
import dev.hourglass.layer.Layer;
import dev.hourglass.parallel.ThreadTeam;
import dev.hourglass.random.RandomState;
import dev.hourglass.schedule.Moment;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Trains networks: the loop over epochs and batches, which can be left, and entered again, between any two batches. */
public final class Trainer {
    /** Counted from the beginning of the training, so that a resumed one does it at the same steps. */
    private static final int STEPS_TO_DROP_SUBNORMALS = 512;

    private final Architecture architecture;
    private final ParameterLayout layout;
    private final FitSettings settings;
    private final TrainingData training;
    private final ProgressListener listener;
    private final ThreadTeam team;
    private final TrainingStep step;
    private final Validation validation;
    private final RowOrder order;
    private final int outputs;
    private final int batches;
    private final double[] loss;
    private final double[] validationLoss;

    /** Epochs that are complete; the last one's validation may not have been reported yet. */
    private int trained;
    private int reported;
    /** Batches done in the current epoch, and the sum of their losses. */
    private int batch;
    private double lossSum;
    /** The step size of the last step; NaN before the first. */
    private double rate = Double.NaN;
    /** The lowest validation loss, its epoch and the parameters then; kept only for early stopping. */
    private double leastLoss = Double.POSITIVE_INFINITY;
    private int bestEpoch;
    /** Null until there is one. */
    private float[] best;

    /**
     * Trains a copy of a network.
     *
     * @param start    what to begin with
     * @param data     rows to learn from, and to measure on after each epoch
     * @param settings how to train
     * @param order    the stream that the order of rows is drawn from
     * @param listener is told of the progress
     * @return the trained network, and the losses on the way
     * @throws IllegalArgumentException if rows do not fit the network
     * @throws NonFiniteLossException   if the loss stops being a finite number
     * @throws InterruptedWorkException if the thread is interrupted; {@link ProgressListener#interrupted} comes before
     */
    public static TrainedNetwork fit(Network start, FitData<TrainingData> data, FitSettings settings,
            RandomState order, ProgressListener listener) {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(listener, "listener");
        requireFit(start.architecture(), data, settings);
        try (ThreadTeam team = new ThreadTeam(settings.threads());
                RowOrder rows = order(data, settings, order)) {
            return new Trainer(start, data, settings, rows, listener, team).train();
        }
    }

    /**
     * Resumes a training as if it had never stopped.
     *
     * @param state    where it stopped
     * @param data     the same rows as before
     * @param settings the same as before; threads may be others
     * @param listener is told of the progress
     * @return the same result, to the bit, as if the training had not been stopped
     * @throws IllegalArgumentException if rows or settings do not fit the state
     * @throws NonFiniteLossException   if the loss stops being a finite number
     * @throws InterruptedWorkException if the thread is interrupted; {@link ProgressListener#interrupted} comes before
     */
    public static TrainedNetwork resume(TrainingState state, FitData<TrainingData> data, FitSettings settings,
            ProgressListener listener) {
        requireFit(state.network().architecture(), data, settings);
        state.requireFits(settings, data.validation().isPresent());
        requireRows(state.order(), data.training());
        try (ThreadTeam team = new ThreadTeam(settings.threads());
                RowOrder order = order(data, settings, RandomState.ofState(state.order().random()))) {
            Trainer trainer = new Trainer(state.network(), data, settings, order, listener, team);
            trainer.restore(state);
            return trainer.train();
        }
    }

    private static RowOrder order(FitData<TrainingData> data, FitSettings settings, RandomState random) {
        return RowOrders.of(data.training(), settings.shuffle(), random, settings.threads() > 1);
    }

    private static void requireRows(RowOrderState state, TrainingData training) {
        if (training.rows() != state.rows()) {
            throw new IllegalArgumentException(
                    "the training was begun with " + state.rows() + " rows, found " + training.rows());
        }
        int length = RowOrders.length(training.inputs());
        if (length != state.order().length) {
            throw new IllegalArgumentException("the training was begun with an order of " + state.order().length
                    + ", rows in memory or blocks, found " + length);
        }
    }

    /**
     * {@return an estimate, made before a training begins, of how many bytes it needs besides its rows: its buffers and
     * those of one thread, the network that it begins with, the one that results, and with early stopping the best one}
     *
     * @param architecture what is to be trained, with the inputs as targets
     * @param settings     how
     * @param rows         to learn from
     */
    public static long bytes(Architecture architecture, FitSettings settings, int rows) {
        ParameterLayout layout = new ParameterLayout(architecture);
        StepShape shape = StepShape.of(architecture, layout, settings, settings.largestBatch(rows), false, 1);
        long networks = settings.stopping().isOn() ? 3 : 2;
        return (StepMemory.floats(shape, settings) + networks * layout.size()) * Float.BYTES;
    }

    private static void requireFit(Architecture architecture, FitData<TrainingData> data, FitSettings settings) {
        for (Layer layer : architecture.layers()) {
            if (layer.mixture().isPresent()) {
                throw new IllegalArgumentException(layer.type() + " is for networks in use alone, and not trained");
            }
        }
        data.training().requireShape(architecture);
        data.validation().ifPresent(rows -> rows.requireShape(architecture));
        if (settings.stopping().isOn() && data.validation().isEmpty()) {
            throw new IllegalArgumentException("early stopping needs validation rows");
        }
    }

    /**
     * A training that has not begun.
     *
     * @param start the numbers to begin with
     * @param order of its rows
     */
    private Trainer(Network start, FitData<TrainingData> data, FitSettings settings, RowOrder order,
            ProgressListener listener, ThreadTeam team) {
        this.architecture = start.architecture();
        this.layout = start.layout();
        this.settings = settings;
        this.training = data.training();
        this.listener = listener;
        this.team = team;
        this.order = order;
        step = new TrainingStep(start, training, settings, team, this::gather, order.isForManyThreads());
        validation = new Validation(start, data.validation(), settings, team, step);
        outputs = architecture.outputs();
        batches = settings.batches(training.rows());
        loss = new double[settings.epochs()];
        validationLoss = new double[data.validation().isPresent() ? settings.epochs() : 0];
    }

    /** Continues from a state; the training was begun with the state's network, the same rows and settings. */
    private void restore(TrainingState state) {
        step.restore(state.optimizer());
        batch = state.batch();
        order.restore(state.order().order(), place());
        lossSum = state.lossSum();
        reported = trained = state.history().epochs();
        for (int i = 0; i < trained; i++) {
            loss[i] = state.history().loss(i);
            if (validationLoss.length > 0) {
                validationLoss[i] = state.history().validationLoss(i);
            }
        }
        state.best().ifPresent(network -> {
            bestEpoch = settings.stopping().bestEpoch(Arrays.copyOf(validationLoss, trained));
            leastLoss = validationLoss[bestEpoch - 1];
            best = network.parameters();
        });
    }

    /** The mean loss over the rows of the epoch so far. */
    private double lossSoFar() {
        return lossSum / ((double) place() * outputs);
    }

    /** If validation runs beside the next epoch, an epoch is reported when the next one has ended. */
    private TrainedNetwork train() {
        try {
            while (trained < settings.epochs() && !settings.stopping().endsAfter(trained, bestEpoch)) {
                trainEpoch();
                report();
                pause();
                endEpoch();
            }
        } catch (NonFiniteLossException failure) {
            report();
            throw failure;
        }
        report();
        pause();
        return best == null
                ? new TrainedNetwork(network(), history(), trained)
                : new TrainedNetwork(new Network(architecture, layout, best), history(), bestEpoch);
    }

    /** Trains the rest of one pass over the rows. */
    private void trainEpoch() {
        if (batch == 0) {
            order.beginEpoch();
        }
        while (batch < batches) {
            lossSum += requireFinite(trainBatch(), trained + 1, batch + 1);
            batch++;
            if (((long) trained * batches + batch) % STEPS_TO_DROP_SUBNORMALS == 0) {
                step.dropSubnormals();
            }
            listener.batchEnded(trained + 1, batch, batches, lossSoFar());
            pause();
        }
        requireFiniteParameters();
    }

    /** The place in the epoch of the row that comes next. */
    private int place() {
        return batch == batches ? training.rows() : batch * settings.batchSize();
    }

    /** A last batch of one row joins the batch before it. */
    private double trainBatch() {
        int first = place();
        int end = batch == batches - 1 ? training.rows() : first + settings.batchSize();
        return step.run(end - first, (long) trained * batches + batch, rate());
    }

    /** Copies rows of the current batch. */
    private void gather(int first, int end) {
        order.gather(place(), first, end, step.input(), step.target());
    }

    /** The step size of the next step. */
    private double rate() {
        if (Double.isNaN(rate) || batch == 0 || settings.descent().schedule().changesWithinEpochs()) {
            rate = newRate();
        }
        return rate;
    }

    private double newRate() {
        double[] losses = validationLoss.length > 0 ? validationLoss : loss;
        Moment moment = new Moment(trained, settings.epochs(), batch, batches, losses);
        return settings.optimizer().learningRate() * settings.descent().schedule().factor(moment);
    }

    private void endEpoch() {
        while (!validation.begin(step, listener)) {
            pause();
        }
        loss[trained] = lossSum / ((double) training.rows() * outputs);
        trained++;
        batch = 0;
        lossSum = 0;
        if (!validation.isBeside()) {
            report();
            pause();
        }
    }

    /** Reports the last complete epoch, unless that was done already. */
    private void report() {
        if (reported == trained) {
            return;
        }
        reported = trained;
        double measured = validation.finish();
        if (validationLoss.length > 0) {
            validationLoss[trained - 1] = requireFinite(measured, trained, batches);
        }
        if (settings.stopping().isOn() && settings.stopping().isImprovement(measured, leastLoss)) {
            leastLoss = measured;
            bestEpoch = trained;
            best = parameters();
        }
        listener.epochEnded(
                new EpochResult(trained, settings.epochs(), batches, training.rows(), loss[trained - 1], measured));
    }

    /**
     * Hands out the state if it is wanted, and ends the training if its thread was interrupted. Not called between
     * shuffling and the first batch, since a training that is resumed at batch 0 shuffles.
     */
    private void pause() {
        if (listener.wantsState()) {
            listener.takeState(state());
        }
        if (team.isInterrupted()) {
            endInterrupted();
        }
    }

    /** The interrupt status is cleared while the listener is called, since it could not write a file otherwise. */
    private void endInterrupted() {
        boolean interrupted = Thread.interrupted();
        try {
            listener.interrupted(this::state);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        throw new InterruptedWorkException();
    }

    private TrainingState state() {
        report();
        requireFiniteParameters();
        return new TrainingState(batch, lossSum, network(), step.optimizerState(), order.state(place()), history(),
                Optional.ofNullable(best).map(numbers -> new Network(architecture, layout, numbers)));
    }

    private Network network() {
        return new Network(architecture, layout, parameters());
    }

    /** A copy of the numbers as they are now. */
    private float[] parameters() {
        float[] copy = new float[layout.size()];
        step.copyParameters(copy);
        return copy;
    }

    private History history() {
        return new History(Arrays.copyOf(loss, reported),
                Arrays.copyOf(validationLoss, Math.min(reported, validationLoss.length)));
    }

    private static double requireFinite(double loss, int epoch, int batch) {
        if (!Double.isFinite(loss)) {
            throw new NonFiniteLossException(epoch, batch, loss);
        }
        return loss;
    }

    /**
     * A finite loss can have infinite gradients, which no later batch would reveal if this was the last one. An
     * infinite average of squares leaves its weight unchanged for one batch, and makes it NaN in the next.
     */
    private void requireFiniteParameters() {
        float number = step.findNonFinite();
        if (!Float.isFinite(number)) {
            throw NonFiniteLossException.ofWeight(trained + 1, batch, number);
        }
        float square = step.findNonFiniteSquare();
        if (!Float.isFinite(square)) {
            throw NonFiniteLossException.ofSquare(trained + 1, batch, square);
        }
    }
}
