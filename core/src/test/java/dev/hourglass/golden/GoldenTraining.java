package dev.hourglass.golden;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import java.util.List;
import java.util.Set;

/**
 * The numbers under {@code golden/training}: PyTorch's in float64, by Keras's formulas; its README says how to compare.
 *
 * <p>The sets of names are made for {@code @MethodSource}. What goes in is float32 exactly; what comes out is float64.
 * {@code settings} hold the arguments of the layer, loss, optimizer or schedule under Keras's names.
 */
public final class GoldenTraining {
    private static final String FOLDER = "/golden/training/";

    private GoldenTraining() {
    }

    private static GoldenObject file(String name) {
        return GoldenObject.read(FOLDER + name + ".json");
    }

    /** {@return gelu, gelu_tanh, leaky_relu, leaky_relu_0.01, ...} */
    public static Set<String> activations() {
        return file("activations").object("functions").names();
    }

    public static Activation activation(String name) {
        GoldenObject file = file("activations");
        GoldenObject function = file.object("functions").object(name);
        return new Activation(function, file.singles("x"), function.numbers("y"), function.numbers("derivative"));
    }

    /**
     * A function of one number, and its derivative.
     *
     * @param settings negative_slope, alpha or scale, where it has one
     */
    public record Activation(GoldenObject settings, float[] x, double[] y, double[] derivative) { }

    /** {@return mse, mae, huber, huber_0.3, binary_crossentropy, mixed, ...} */
    public static Set<String> losses() {
        return file("losses").object("losses").names();
    }

    public static Loss loss(String name) {
        GoldenObject loss = file("losses").object("losses").object(name);
        return new Loss(loss, loss.singleMatrix("prediction"), loss.singleMatrix("target"), loss.number("value"),
                loss.matrix("gradient"));
    }

    /**
     * A loss, mean over rows and columns, and its gradient for the predictions.
     *
     * @param settings delta of huber, low and high of binary cross-entropy, number_columns (integers) and
     *                 category_blocks (integer rows) of mixed
     */
    public record Loss(GoldenObject settings, Matrix prediction, Matrix target, double value, DoubleMatrix gradient) { }

    /** {@return adam, adamw, rmsprop, sgd_nesterov, ...} */
    public static Set<String> optimizers() {
        return file("optimizers").object("optimizers").names();
    }

    /** How gradients are changed before an optimizer sees them. */
    public enum Clip { NONE, VALUE, NORM }

    /** {@return the steps of an optimizer; settings have clip_value or clip_norm where gradients are clipped} */
    public static Steps steps(String optimizer, Clip clip) {
        GoldenObject file = file(switch (clip) {
            case NONE -> "optimizers";
            case VALUE -> "optimizers_clip_value";
            case NORM -> "optimizers_clip_norm";
        });
        GoldenObject steps = file.object("optimizers").object(optimizer);
        return new Steps(steps, file.integers("sizes"), file.singles("initial"), file.singleMatrix("gradients"),
                steps.matrix("after"));
    }

    /**
     * Steps of an optimizer whose gradients are given.
     *
     * @param sizes     of the tensors that lie in each row one after the other
     * @param gradients as they are before clipping, a row a step
     * @param after     the parameters after each step
     */
    public record Steps(GoldenObject settings, int[] sizes, float[] initial, Matrix gradients, DoubleMatrix after) { }

    /** {@return normalized, regularized, sparse, sparse_epsilon_outside} */
    public static Set<String> networks() {
        return file("training").object("networks").names();
    }

    public static Training network(String name) {
        GoldenObject network = file("training").object("networks").object(name);
        List<TensorNumbers> tensors = network.objects("tensors").stream().map(GoldenTraining::tensor).toList();
        return new Training(network.objects("layers"), network.text("loss"), network.object("optimizer"),
                network.singleMatrix("x"), network.singleMatrix("target"), network.matrix("first_output"),
                network.numbers("data_losses"), network.numbers("penalties"), tensors, network.matrix("prediction"));
    }

    private static TensorNumbers tensor(GoldenObject tensor) {
        double[] gradient = tensor.has("gradient") ? tensor.numbers("gradient") : null;
        return new TensorNumbers(tensor.text("name"), tensor.singles("initial"), gradient, tensor.numbers("after"));
    }

    /**
     * A network that learns from all rows at once, a few steps.
     *
     * @param layers      each with its type, and units, momentum, epsilon, kernel_l1, kernel_l2, activity_l1 where it
     *                    has them
     * @param optimizer   its settings, and its kind as {@code optimizer}
     * @param firstOutput in training mode, before the first step
     * @param dataLosses  before each step, without the penalty
     * @param penalties   before each step
     * @param tensors     as {@code Architecture.tensors()} orders them
     * @param prediction  in inference mode, after the last step
     */
    public record Training(List<GoldenObject> layers, String loss, GoldenObject optimizer, Matrix x, Matrix target,
            DoubleMatrix firstOutput, double[] dataLosses, double[] penalties, List<TensorNumbers> tensors,
            DoubleMatrix prediction) {

        /** {@return the numbers to begin with, as a {@code Network} takes them} */
        public List<float[]> initialBlocks() {
            return tensors.stream().map(TensorNumbers::initial).toList();
        }
    }

    /**
     * A block of a network's numbers, row after row.
     *
     * @param name     layer and role: {@code dense_1/kernel}
     * @param gradient of loss and penalty at the first step; null where the optimizer changes nothing
     * @param after    the last step
     */
    public record TensorNumbers(String name, float[] initial, double[] gradient, double[] after) { }

    /** {@return the names of the cases of exponential_decay, cosine_decay or step_decay} */
    public static Set<String> schedules(String kind) {
        return file("schedules").object(kind).names();
    }

    public static Schedule schedule(String kind, String name) {
        GoldenObject schedule = file("schedules").object(kind).object(name);
        return new Schedule(schedule, schedule.integers("steps"), schedule.numbers("learning_rates"));
    }

    /**
     * Learning rates by step, or by epoch for step_decay, counted from 0.
     *
     * @param steps ascending, some left out
     */
    public record Schedule(GoldenObject settings, int[] steps, double[] learningRates) { }

    /** {@return flat, zigzag, ...} */
    public static Set<String> plateaus() {
        return file("schedules").object("reduce_on_plateau").names();
    }

    public static Plateau plateau(String name) {
        GoldenObject plateau = file("schedules").object("reduce_on_plateau").object(name);
        return new Plateau(plateau, plateau.numbers("losses"), plateau.numbers("learning_rates"));
    }

    /**
     * Rates that fall when losses do not.
     *
     * @param settings      initial_learning_rate, factor, patience, min_delta, cooldown, min_lr
     * @param losses        of each epoch
     * @param learningRates of the epoch that follows each
     */
    public record Plateau(GoldenObject settings, double[] losses, double[] learningRates) { }

    /** {@return flat, zigzag, ...} */
    public static Set<String> earlyStops() {
        return file("schedules").object("early_stopping").names();
    }

    public static EarlyStop earlyStop(String name) {
        GoldenObject stop = file("schedules").object("early_stopping").object(name);
        return new EarlyStop(stop.integer("patience"), stop.number("min_delta"), stop.numbers("losses"),
                stop.integer("stopped_epoch"), stop.integer("best_epoch"), stop.number("best_loss"));
    }

    /**
     * Where a training ends.
     *
     * @param losses       of each epoch there would be
     * @param stoppedEpoch the last that is trained, counted from 0; -1 if all are
     * @param bestEpoch    whose numbers are restored
     */
    public record EarlyStop(int patience, double minDelta, double[] losses, int stoppedEpoch, int bestEpoch,
            double bestLoss) { }

    /** {@return glorot_uniform, he_normal, ...} */
    public static Set<String> initializers() {
        return file("initializers").object("initializers").names();
    }

    public static Initializer initializer(String name) {
        GoldenObject file = file("initializers");
        GoldenObject initializer = file.object("initializers").object(name);
        return new Initializer(file.integer("fan_in"), file.integer("fan_out"),
                initializer.number("standard_deviation"), initializer.number("stddev", Double.NaN),
                initializer.number(initializer.has("limit") ? "limit" : "cut"));
    }

    /**
     * How a kernel's numbers are spread.
     *
     * @param standardDeviation of the numbers that are drawn
     * @param stddev            of normal numbers before those beyond the limit are thrown away; NaN for uniform ones
     * @param limit             that no number exceeds
     */
    public record Initializer(int fanIn, int fanOut, double standardDeviation, double stddev, double limit) { }
}
