package dev.hourglass.bench.peers;

import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.Tensor;
import dev.hourglass.nn.Network;
import dev.hourglass.optimizer.Adam;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.TFloat32;

/**
 * A network as a TensorFlow graph: a step of training with fused batch normalization and Adam, and the loss in
 * inference mode, over the same variables.
 */
final class TensorFlowGraph {
    private final Graph graph = new Graph();
    private final Ops tf = Ops.create(graph);
    private final Placeholder<TFloat32> x;
    private final List<Op> starts = new ArrayList<>();
    private final List<Op> averages = new ArrayList<>();
    private final List<Variable<TFloat32>> trainable = new ArrayList<>();
    private final Op start;
    private final Op step;
    private final Operand<TFloat32> loss;
    private final Operand<TFloat32> validationLoss;

    TensorFlowGraph(Network network) {
        x = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, network.architecture().inputs())));
        Iterator<Tensor> tensors = network.architecture().tensors().iterator();
        Iterator<float[]> weights = network.weights().iterator();
        Operand<TFloat32> y = x;
        Operand<TFloat32> inferred = x;
        for (Layer layer : network.architecture().layers()) {
            List<Variable<TFloat32>> variables = new ArrayList<>();
            int count = layer instanceof Dense ? 2 : layer instanceof BatchNormalization ? 4 : 0;
            for (int i = 0; i < count; i++) {
                variables.add(variable(tensors.next(), weights.next()));
            }
            y = forward(layer, variables, y, true);
            inferred = forward(layer, variables, inferred, false);
        }
        loss = error(y);
        validationLoss = error(inferred);
        step = update();
        start = tf.withControlDependencies(starts).noOp();
    }

    private Variable<TFloat32> variable(Tensor tensor, float[] block) {
        Shape shape = tensor.name().endsWith("/kernel") ? Shape.of(tensor.rows(), tensor.columns())
                : Shape.of(tensor.columns());
        Variable<TFloat32> variable = tf.variable(shape, TFloat32.class);
        starts.add(tf.assign(variable, tf.constant(shape, DataBuffers.of(block, true, false))));
        if (tensor.trainable()) {
            trainable.add(variable);
        }
        return variable;
    }

    private Operand<TFloat32> forward(Layer layer, List<Variable<TFloat32>> variables, Operand<TFloat32> input,
            boolean training) {
        if (layer instanceof Dense) {
            return tf.nn.biasAdd(tf.linalg.matMul(input, variables.get(0)), variables.get(1));
        }
        if (layer instanceof BatchNormalization settings) {
            return normalize(settings, variables, input, training);
        }
        return tf.nn.leakyRelu(input, LeakyRelu.alpha((float) ((LeakyReLU) layer).slope()));
    }

    private Operand<TFloat32> normalize(BatchNormalization settings, List<Variable<TFloat32>> variables,
            Operand<TFloat32> input, boolean training) {
        Variable<TFloat32> mean = variables.get(2);
        Variable<TFloat32> variance = variables.get(3);
        int columns = (int) mean.shape().get(0);
        Operand<TFloat32> pixels = tf.reshape(input, tf.constant(new int[] {-1, 1, 1, columns}));
        FusedBatchNorm<TFloat32, TFloat32> normalized = tf.nn.fusedBatchNorm(pixels, variables.get(0),
                variables.get(1), training ? tf.constant(new float[0]) : mean,
                training ? tf.constant(new float[0]) : variance, FusedBatchNorm.epsilon((float) settings.epsilon()),
                FusedBatchNorm.isTraining(training));
        if (training) {
            averages.add(follow(mean, normalized.batchMean(), settings.momentum()));
            averages.add(follow(variance, normalized.batchVariance(), settings.momentum()));
        }
        return tf.reshape(normalized.y(), tf.constant(new int[] {-1, columns}));
    }

    private Op follow(Variable<TFloat32> average, Output<TFloat32> value, double momentum) {
        return tf.assignSub(average,
                tf.math.mul(tf.constant((float) (1 - momentum)), tf.math.sub(average, value)));
    }

    private Operand<TFloat32> error(Operand<TFloat32> y) {
        return tf.math.mean(tf.math.squaredDifference(y, x), tf.constant(new int[] {0, 1}));
    }

    /** No weight changes before all gradients are there: some of them are still to be computed from it. */
    private Op update() {
        Gradients gradients = tf.gradients(loss, trainable);
        Ops then = tf.withControlDependencies(
                IntStream.range(0, trainable.size()).<Op>mapToObj(gradients::dy).toList());
        Adam adam = TrainingTask.ADAM;
        Variable<TFloat32> power1 = power(adam.beta1());
        Variable<TFloat32> power2 = power(adam.beta2());
        List<Op> updates = new ArrayList<>(averages);
        for (int i = 0; i < trainable.size(); i++) {
            updates.add(then.train.applyAdam(trainable.get(i), moment(i), moment(i), power1, power2,
                    tf.constant((float) adam.learningRate()), tf.constant((float) adam.beta1()),
                    tf.constant((float) adam.beta2()), tf.constant((float) adam.epsilon()), gradients.dy(i)));
        }
        Ops after = tf.withControlDependencies(updates);
        return tf.withControlDependencies(List.of(
                after.assign(power1, after.math.mul(power1, tf.constant((float) adam.beta1()))),
                after.assign(power2, after.math.mul(power2, tf.constant((float) adam.beta2()))))).noOp();
    }

    private Variable<TFloat32> power(double beta) {
        Variable<TFloat32> power = tf.variable(Shape.scalar(), TFloat32.class);
        starts.add(tf.assign(power, tf.constant((float) beta)));
        return power;
    }

    private Variable<TFloat32> moment(int index) {
        Shape shape = trainable.get(index).shape();
        Variable<TFloat32> moment = tf.variable(shape, TFloat32.class);
        starts.add(tf.assign(moment, tf.zeros(tf.constant(shape.asArray()), TFloat32.class)));
        return moment;
    }

    /** {@return the graph, which belongs to this} */
    Graph graph() {
        return graph;
    }

    /** {@return the rows, as inputs and as targets} */
    Operand<TFloat32> x() {
        return x;
    }

    /** {@return what sets all variables to where training starts} */
    Op start() {
        return start;
    }

    /** {@return what changes the variables by one batch} */
    Op step() {
        return step;
    }

    /** {@return the mean squared error of a batch, normalized by its own statistics} */
    Operand<TFloat32> loss() {
        return loss;
    }

    /** {@return the mean squared error in inference mode} */
    Operand<TFloat32> validationLoss() {
        return validationLoss;
    }
}
