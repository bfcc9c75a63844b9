package dev.hourglass.bench.peers;

import dev.hourglass.matrix.Matrix;
import dev.hourglass.random.RandomState;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.TensorFlow;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/** TensorFlow's own Java API, with the whole step as one graph. */
final class TensorFlowTraining implements TrainingLibrary {
    private final TrainingTask task;
    private final TensorFlowGraph graph;
    private final Session session;

    TensorFlowTraining(TrainingTask task) {
        this.task = task;
        graph = new TensorFlowGraph(task.start());
        session = new Session(graph.graph(), ConfigProto.newBuilder().setIntraOpParallelismThreads(task.threads())
                .setInterOpParallelismThreads(1).build());
    }

    @Override
    public String name() {
        return "TensorFlow";
    }

    @Override
    public String description() {
        return TensorFlow.version() + ", graph mode";
    }

    @Override
    public TrainingTask.Losses train() {
        session.run(graph.start());
        int[] rows = task.rows();
        RandomState order = task.order();
        double loss = 0;
        double validationLoss = 0;
        try (TFloat32 validation = all(task.validation())) {
            for (int epoch = 0; epoch < task.epochs(); epoch++) {
                order.shuffle(rows);
                loss = epoch(rows);
                validationLoss = run(session.runner().feed(graph.x(), validation).fetch(graph.validationLoss()));
            }
        }
        return new TrainingTask.Losses(loss, validationLoss);
    }

    private double epoch(int[] rows) {
        double sum = 0;
        for (int first = 0; first < rows.length; first += task.batchSize()) {
            int end = Math.min(rows.length, first + task.batchSize());
            try (TFloat32 batch = rows(task.training(), rows, first, end)) {
                sum += (end - first) * run(session.runner().feed(graph.x(), batch).addTarget(graph.step())
                        .fetch(graph.loss()));
            }
        }
        return sum / rows.length;
    }

    private static double run(Session.Runner runner) {
        try (Result result = runner.run()) {
            return ((TFloat32) result.get(0)).getFloat();
        }
    }

    /** Some rows of a matrix, as a tensor. */
    private static TFloat32 rows(Matrix matrix, int[] rows, int first, int end) {
        int columns = matrix.columns();
        float[] values = new float[(end - first) * columns];
        for (int i = first; i < end; i++) {
            System.arraycopy(matrix.values(), rows[i] * columns, values, (i - first) * columns, columns);
        }
        return TFloat32.tensorOf(Shape.of(end - first, columns), DataBuffers.of(values, true, false));
    }

    private static TFloat32 all(Matrix matrix) {
        return TFloat32.tensorOf(Shape.of(matrix.rows(), matrix.columns()),
                DataBuffers.of(matrix.values(), true, false));
    }

    @Override
    public void close() {
        session.close();
        graph.graph().close();
    }
}
