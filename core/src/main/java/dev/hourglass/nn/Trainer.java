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
    private TrainingStep step;
    private final FitSettings settings;
    private final ThreadTeam team;

    Trainer(Architecture architecture, ParameterLayout layout, float[] start, FitSettings settings,
            ThreadTeam team) {
        this.architecture = architecture;
        this.layout = layout;
        this.start = start;
        this.settings = settings;
        this.team = team;
    }

    History fit(TrainingData training, TrainingData validation, RandomState order, ProgressListener listener) {
        boolean ownTarget = training.inputs() != training.targets();
        step = new TrainingStep(architecture, layout, start, settings.optimizer(),
                (int) Math.min(training.rows(), settings.batchSize() + 1L), ownTarget, team);
        double[] loss = new double[settings.epochs()];
        double[] validationLoss = new double[validation == null ? 0 : settings.epochs()];
        int[] rows = new int[training.rows()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
        }
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            if (settings.shuffle()) {
                order.shuffle(rows);
            }
            loss[epoch] = epoch(training, rows, epoch + 1);
            double measured = Double.NaN;
            if (validation != null) {
                measured = validate(validation, epoch + 1, batches(rows.length));
                validationLoss[epoch] = measured;
            }
            listener.epochEnded(new EpochResult(epoch + 1, settings.epochs(), batches(rows.length), rows.length,
                    loss[epoch], measured));
        }
        return new History(loss, validationLoss);
    }

    /** The numbers after {@link #fit}, where {@link ParameterLayout} places them. */
    float[] parameters() {
        return Arrays.copyOf(step.parameters(), layout.size());
    }

    private double validate(TrainingData validation, int epoch, int batch) {
        double loss = new Inference(architecture, layout, step.parameters()).evaluate(validation, team);
        return requireFinite(loss, epoch, batch);
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
