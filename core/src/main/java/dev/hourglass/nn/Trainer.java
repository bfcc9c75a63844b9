package dev.hourglass.nn;

import dev.hourglass.kernel.ThreadTeam;
import dev.hourglass.kernel.View;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.random.RandomState;
import java.util.Arrays;

/** The loop over epochs and batches. */
final class Trainer {
    private final Architecture architecture;
    private final ParameterLayout layout;
    private final float[] start;
    private final FitSettings settings;
    private final ThreadTeam team;
    private TrainingStep step;
    private Validation validation;
    private double[] loss;
    private double[] validationLoss;

    /** The epoch whose validation was begun but not yet reported, 0 if there is none. */
    private int unreported;

    Trainer(Architecture architecture, ParameterLayout layout, float[] start, FitSettings settings,
            ThreadTeam team) {
        this.architecture = architecture;
        this.layout = layout;
        this.start = start;
        this.settings = settings;
        this.team = team;
    }

    History fit(TrainingData training, TrainingData validationData, RandomState order, ProgressListener listener) {
        boolean ownTarget = training.inputs() != training.targets();
        step = new TrainingStep(architecture, layout, start, settings.optimizer(),
                (int) Math.min(training.rows(), settings.batchSize() + 1L), ownTarget, team);
        validation = new Validation(architecture, layout, validationData, team, step);
        loss = new double[settings.epochs()];
        validationLoss = new double[validationData == null ? 0 : settings.epochs()];
        int[] rows = new int[training.rows()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
        }
        try {
            epochs(training, rows, order, listener);
        } catch (NonFiniteLossException failure) {
            report(rows.length, listener);
            throw failure;
        }
        return new History(loss, validationLoss);
    }

    /** Where validation runs beside the next epoch, an epoch is reported when the next one has ended. */
    private void epochs(TrainingData training, int[] rows, RandomState order, ProgressListener listener) {
        for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
            if (settings.shuffle()) {
                order.shuffle(rows);
            }
            loss[epoch - 1] = epoch(training, rows, epoch);
            report(rows.length, listener);
            validation.begin(step.parameters());
            unreported = epoch;
            if (!validation.isBeside()) {
                report(rows.length, listener);
            }
        }
        report(rows.length, listener);
    }

    /** Reports the epoch whose validation was begun, if there is one. */
    private void report(int rows, ProgressListener listener) {
        int epoch = unreported;
        if (epoch == 0) {
            return;
        }
        unreported = 0;
        double measured = validation.finish();
        if (validationLoss.length > 0) {
            validationLoss[epoch - 1] = requireFinite(measured, epoch, batches(rows));
        }
        listener.epochEnded(new EpochResult(epoch, settings.epochs(), batches(rows), rows, loss[epoch - 1], measured));
    }

    /** The numbers after {@link #fit}, where {@link ParameterLayout} places them. */
    float[] parameters() {
        return Arrays.copyOf(step.parameters(), layout.size());
    }

    private static double requireFinite(double loss, int epoch, int batch) {
        if (!Double.isFinite(loss)) {
            throw new NonFiniteLossException(epoch, batch, loss);
        }
        return loss;
    }

    /** One pass over the rows; gives the mean loss. */
    private double epoch(TrainingData data, int[] rows, int epoch) {
        double sum = 0;
        int batches = batches(rows.length);
        for (int batch = 0; batch < batches; batch++) {
            int first = batch * settings.batchSize();
            int end = batch == batches - 1 ? rows.length : first + settings.batchSize();
            gather(data.inputs(), rows, first, end, step.input());
            if (data.targets() != data.inputs()) {
                gather(data.targets(), rows, first, end, step.target());
            }
            sum += requireFinite(step.run(end - first), epoch, batch + 1);
        }
        requireFiniteParameters(epoch, batches);
        return sum / ((double) rows.length * architecture.outputs());
    }

    /** A finite loss can have infinite gradients, which no later batch would show if this was the last one. */
    private void requireFiniteParameters(int epoch, int batch) {
        float[] numbers = step.parameters();
        for (int i = 0; i < layout.size(); i++) {
            if (!Float.isFinite(numbers[i])) {
                throw NonFiniteLossException.ofWeight(epoch, batch, numbers[i]);
            }
        }
    }

    /** A last batch of one row joins the batch before it. */
    private int batches(int rows) {
        int size = settings.batchSize();
        int whole = rows / size;
        int rest = rows % size;
        return rest > 1 || whole == 0 ? whole + Math.min(rest, 1) : whole;
    }

    private static void gather(Matrix from, int[] rows, int first, int end, View to) {
        int columns = from.columns();
        for (int i = first; i < end; i++) {
            System.arraycopy(from.values(), rows[i] * columns, to.array(), to.at(i - first, 0), columns);
        }
    }
}
