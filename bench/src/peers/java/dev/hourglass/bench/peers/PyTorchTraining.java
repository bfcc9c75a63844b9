package dev.hourglass.bench.peers;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.optimizer.Adam;
import dev.hourglass.random.RandomState;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** PyTorch through Amazon's Deep Java Library. */
final class PyTorchTraining implements TrainingLibrary {
    private static final String ENGINE = "PyTorch";

    private final TrainingTask task;

    PyTorchTraining(TrainingTask task) {
        this.task = task;
    }

    @Override
    public String name() {
        return ENGINE;
    }

    @Override
    public String description() {
        return Engine.getEngine(ENGINE).getVersion() + " through DJL " + Engine.getDjlVersion();
    }

    @Override
    public TrainingTask.Losses train() {
        try (Model model = Model.newInstance("tutorial", Device.cpu(), ENGINE)) {
            model.setBlock(network());
            try (Trainer trainer = model.newTrainer(configuration())) {
                trainer.initialize(new Shape(task.batchSize(), task.training().columns()));
                setStart(model);
                return train(trainer);
            }
        }
    }

    private SequentialBlock network() {
        SequentialBlock network = new SequentialBlock();
        for (Layer layer : task.start().architecture().layers()) {
            if (layer instanceof Dense dense) {
                network.add(Linear.builder().setUnits(dense.units()).build());
            } else if (layer instanceof BatchNormalization settings) {
                network.add(BatchNorm.builder().optEpsilon((float) settings.epsilon())
                        .optMomentum((float) settings.momentum()).build());
            } else {
                network.add(Activation.leakyReluBlock((float) ((LeakyReLU) layer).slope()));
            }
        }
        return network;
    }

    private static DefaultTrainingConfig configuration() {
        Adam adam = TrainingTask.ADAM;
        return new DefaultTrainingConfig(Loss.l2Loss("mean squared error", 1)).optDevices(new Device[] {Device.cpu()})
                .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed((float) adam.learningRate()))
                        .optBeta1((float) adam.beta1()).optBeta2((float) adam.beta2())
                        .optEpsilon((float) adam.epsilon()).build());
    }

    /** Both know a layer's numbers in the same order; PyTorch keeps kernels as outputs x inputs. */
    private void setStart(Model model) {
        Iterator<float[]> weights = task.start().weights().iterator();
        for (Parameter parameter : model.getBlock().getParameters().values()) {
            float[] block = weights.next();
            Shape shape = parameter.getArray().getShape();
            try (NDManager scratch = model.getNDManager().newSubManager()) {
                NDArray numbers = scratch.create(block);
                if (shape.dimension() == 2) {
                    numbers = numbers.reshape(shape.get(1), shape.get(0)).transpose();
                }
                parameter.getArray().set(numbers.toFloatArray());
            }
        }
    }

    private TrainingTask.Losses train(Trainer trainer) {
        NDManager memory = trainer.getManager();
        NDArray training = array(memory, task.training());
        NDList validation = new NDList(array(memory, task.validation()));
        int[] rows = task.rows();
        RandomState order = task.order();
        double loss = 0;
        double validationLoss = 0;
        for (int epoch = 0; epoch < task.epochs(); epoch++) {
            order.shuffle(rows);
            try (NDManager scratch = memory.newSubManager()) {
                loss = epoch(trainer, training.get(scratch.create(rows)));
                NDList outputs = trainer.evaluate(validation);
                outputs.attach(scratch);
                validationLoss = trainer.getLoss().evaluate(validation, outputs).getFloat();
            }
        }
        return new TrainingTask.Losses(loss, validationLoss);
    }

    private double epoch(Trainer trainer, NDArray shuffled) {
        long[] ends = IntStream.range(1, (task.training().rows() + task.batchSize() - 1) / task.batchSize())
                .mapToLong(batch -> (long) batch * task.batchSize()).toArray();
        double sum = 0;
        for (NDArray batch : List.copyOf(shuffled.split(ends))) {
            long rows = batch.getShape().get(0);
            sum += rows * step(trainer, batch);
        }
        return sum / task.training().rows();
    }

    private static double step(Trainer trainer, NDArray batch) {
        try (NDManager scratch = batch.getManager().newSubManager();
                GradientCollector gradients = trainer.newGradientCollector()) {
            batch.attach(scratch);
            NDList x = new NDList(batch);
            NDArray error = trainer.getLoss().evaluate(x, trainer.forward(x));
            gradients.backward(error);
            trainer.step();
            return error.getFloat();
        }
    }

    private static NDArray array(NDManager memory, Matrix matrix) {
        return memory.create(matrix.values(), new Shape(matrix.rows(), matrix.columns()));
    }
}
