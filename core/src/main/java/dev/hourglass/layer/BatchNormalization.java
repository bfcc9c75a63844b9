package dev.hourglass.layer;

import dev.hourglass.initializer.Constant;
import dev.hourglass.kernel.BatchNormalizationKernel;
import dev.hourglass.kernel.BatchNormalizationState;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.ScaleAndShift;
import dev.hourglass.kernel.View;
import dev.hourglass.number.Ranges;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * Batch normalization of each column (Ioffe and Szegedy, 2015), with the biased variance of the batch.
 *
 * <p>In training {@code y = gamma * (x - mean) / sqrt(variance + epsilon) + beta} with the batch's mean and variance;
 * in inference with their moving averages, {@code moving = momentum * moving + (1 - momentum) * batch}. Gamma and the
 * moving variance begin at one, beta and the moving mean at zero.
 *
 * @param momentum of the moving averages, from 0 to below 1
 * @param epsilon  added to the variance, above 0
 */
public record BatchNormalization(double momentum, double epsilon) implements Layer, Columnwise {
    private static final double DEFAULT_MOMENTUM = 0.99;
    private static final double DEFAULT_EPSILON = 1e-3;

    /** How it is known. */
    public static final Kind<BatchNormalization> KIND = new Kind<>("BatchNormalization",
            List.of("batch_normalization", "bn"),
            List.of(Parameter.real("momentum", DEFAULT_MOMENTUM), Parameter.real("epsilon", DEFAULT_EPSILON)),
            settings -> new BatchNormalization(settings.real("momentum"), settings.real("epsilon")));

    /** Places among the tensors. */
    private static final int GAMMA = 0;
    private static final int BETA = 1;
    private static final int MOVING_MEAN = 2;
    private static final int MOVING_VARIANCE = 3;

    /** The slope of no LeakyReLU. */
    private static final float ALONE = 1;

    /**
     * Refuses numbers out of range.
     *
     * @param momentum of the moving averages
     * @param epsilon  added to the variance
     */
    public BatchNormalization {
        Ranges.requireBelowOne("momentum", momentum);
        Ranges.requirePositive("epsilon", epsilon);
    }

    /** Batch normalization with the defaults of Keras: momentum 0.99, epsilon 0.001. */
    public BatchNormalization() {
        this(DEFAULT_MOMENTUM, DEFAULT_EPSILON);
    }

    @Override
    public Kind<BatchNormalization> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(momentum, epsilon);
    }

    @Override
    public List<Tensor> tensors(int inputs) {
        return List.of(Tensor.vector("gamma", inputs, Constant.ONES), Tensor.vector("beta", inputs, Constant.ZEROS),
                Tensor.average("moving_mean", inputs, 0, Double.NEGATIVE_INFINITY),
                Tensor.average("moving_variance", inputs, 1, 0));
    }

    @Override
    public Optional<Columnwise> columnwise() {
        return Optional.of(this);
    }

    @Override
    public boolean takesTransposed() {
        return true;
    }

    /** One row has no variance. */
    @Override
    public int leastRows() {
        return 2;
    }

    /** The normalized batch. */
    @Override
    public int keptMatrices() {
        return 1;
    }

    /** The batch's mean and the inverse of its deviation. */
    @Override
    public int keptVectors() {
        return 2;
    }

    @Override
    @SuppressWarnings("exports")
    public LayerPass training(ColumnBlock block) {
        return training(block, ALONE);
    }

    /** The work with a LeakyReLU after it. */
    LayerPass training(ColumnBlock block, float slope) {
        List<View> tensors = block.tensors();
        List<View> gradients = block.tensorGradients();
        return new Training(block, new BatchNormalizationState(tensors.get(GAMMA), tensors.get(BETA),
                gradients.get(GAMMA), gradients.get(BETA), tensors.get(MOVING_MEAN), tensors.get(MOVING_VARIANCE),
                block.vectors().get(0), block.vectors().get(1), block.matrices().get(0),
                (float) epsilon, (float) (1 - momentum)), slope);
    }

    @Override
    @SuppressWarnings("exports")
    public Optional<InferencePass> inference(ColumnBlock block) {
        return Optional.of(inference(block, ALONE));
    }

    /** The work on rows of a network in use with a LeakyReLU after it. */
    InferencePass inference(ColumnBlock block, float slope) {
        return new Folded(block, (float) epsilon, slope);
    }

    private record Training(ColumnBlock block, BatchNormalizationState state, float slope) implements LayerPass {
        @Override
        public void forward(int rows) {
            BatchNormalizationKernel.KERNEL.forward(rows, block.width(), block.x(), state, slope, block.y());
        }

        @Override
        public void backward(int rows) {
            BatchNormalizationKernel.KERNEL.backward(rows, block.width(), block.gradient(), state, slope,
                    block.gradient());
        }
    }

    /** With fixed averages, gamma, beta and the averages are one factor and one summand a column. */
    private static final class Folded implements InferencePass {
        private final ColumnBlock block;
        private final float epsilon;
        private final float slope;
        private final View scale;
        private final View shift;

        Folded(ColumnBlock block, float epsilon, float slope) {
            this.block = block;
            this.epsilon = epsilon;
            this.slope = slope;
            this.scale = View.ofRepeatedRow(new float[block.width()], 0);
            this.shift = View.ofRepeatedRow(new float[block.width()], 0);
            update();
        }

        @Override
        public void update() {
            for (int j = 0; j < block.valid(); j++) {
                float factor = at(GAMMA, j) / (float) Math.sqrt(at(MOVING_VARIANCE, j) + epsilon);
                scale.array()[j] = factor;
                shift.array()[j] = Math.fma(-at(MOVING_MEAN, j), factor, at(BETA, j));
            }
        }

        private float at(int tensor, int column) {
            View row = block.tensors().get(tensor);
            return row.array()[row.at(0, column)];
        }

        @Override
        public void run(int rows) {
            if (block.isTransposed()) {
                ScaleAndShift.KERNEL.run(block.valid(), Padding.padded(rows), block.x().transposed(),
                        scale.transposed(), shift.transposed(), slope, block.y().transposed());
            } else {
                ScaleAndShift.KERNEL.run(rows, block.width(), block.x(), scale, shift, slope, block.y());
            }
        }
    }
}
