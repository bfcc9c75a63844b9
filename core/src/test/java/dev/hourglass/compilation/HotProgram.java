package dev.hourglass.compilation;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.FittedEncoder;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Layers;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.Losses;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.FitSettings;
import dev.hourglass.nn.Network;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.Trainer;
import dev.hourglass.nn.TrainingData;
import dev.hourglass.operation.Case;
import dev.hourglass.operation.Operation;
import dev.hourglass.operation.Operations;
import dev.hourglass.operation.Twin;
import dev.hourglass.optimizer.Optimizer;
import dev.hourglass.optimizer.Optimizers;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.random.RandomState;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Does the tutorial's work long enough for everything hot to be compiled for good: trains an autoencoder with a
 * bottleneck of 50, encodes, and fits logistic regressions, to few rows and to many. Then it runs every operation for
 * itself, and trains a small network with every layer, loss and optimizer. Started by {@link CompilationTest}.
 */
final class HotProgram {
    private static final int COLUMNS = 100;
    private static final int ROWS = 163;
    private static final int EPOCHS = 150;
    private static final int TRANSFORMS = 300;
    private static final int LANDMARK_TRANSFORMS = 20_000;
    private static final int SINGLE_ROWS = 10_000;
    private static final int MANY_ROWS_OF_A = 66;
    /** Columns of 13 vectors of 512 bits. */
    private static final int WIDEST_ROW = 208;
    private static final int FITS = 200;
    private static final int MANY_ROWS = 20_000;
    private static final int FITS_OF_MANY = 20;
    private static final int RUNS = 3000;
    private static final int BATCH = 16;
    private static final int UNITS = 40;
    private static final int FEW_EPOCHS = 40;
    /** Numbers and categories, taken in turn. */
    private static final List<Integer> GROUPS = IntStream.range(0, COLUMNS / 5).boxed()
            .flatMap(i -> Stream.of(1, 4)).toList();

    private final SplittableRandom random = new SplittableRandom(1);
    private final DoubleMatrix rows = new DoubleMatrix(ROWS, COLUMNS,
            random.doubles((long) ROWS * COLUMNS, -1, 1).toArray());

    private HotProgram() {
    }

    /** The program; it takes no arguments. */
    public static void main(String... arguments) {
        HotProgram program = new HotProgram();
        Encoder encoder = program.autoencoder();
        program.classifiers(encoder.transform(program.rows, 1).toDouble());
        program.classifierOfManyRows();
        program.landmarks();
        singleRows();
        widestTiles();
        Operations.all().forEach(HotProgram::run);
        program.trainings();
    }

    private Encoder autoencoder() {
        AutoencoderSettings settings = new AutoencoderSettings().withBottleneck(50).withEpochs(EPOCHS);
        Encoder encoder = Autoencoder.fit(features(), FitData.of(rows).withValidation(rows), settings, 1,
                ProgressListener.SILENT).encoder();
        for (int i = 0; i < TRANSFORMS; i++) {
            encoder.transform(rows, 1);
        }
        return encoder;
    }

    /** Distances from landmarks, which no training computes. */
    private void landmarks() {
        Encoder encoder = FittedEncoder.of(features(), rows, new MethodSettings(Method.NYSTROEM).withBottleneck(UNITS));
        DoubleMatrix few = rows.selectRows(IntStream.range(0, BATCH).toArray());
        for (int i = 0; i < LANDMARK_TRANSFORMS; i++) {
            encoder.transform(few, 1);
        }
    }

    /** Tiles of one row of every width, as sessions of one row and the ends of batches use them. */
    private static void singleRows() {
        Workspace workspace = new Workspace(1, WIDEST_ROW, COLUMNS);
        View a = View.ofRows(new float[COLUMNS], 0, COLUMNS);
        View b = View.ofRows(new float[COLUMNS * WIDEST_ROW], 0, WIDEST_ROW);
        View c = View.ofRows(new float[WIDEST_ROW], 0, WIDEST_ROW);
        for (int width = Padding.LANES; width <= WIDEST_ROW; width += Padding.LANES) {
            for (int i = 0; i < SINGLE_ROWS; i++) {
                Kernels.GEMM.multiply(0, 1, width, COLUMNS, a, b, null, c, workspace);
            }
        }
    }

    /** Tiles for many rows, contiguous or side by side, which a training in small batches does without. */
    private static void widestTiles() {
        int width = 4 * Padding.LANES;
        Workspace workspace = new Workspace(MANY_ROWS_OF_A, width, COLUMNS);
        View rowsOfA = View.ofRows(new float[MANY_ROWS_OF_A * COLUMNS], 0, COLUMNS);
        View sideBySide = View.ofRows(new float[MANY_ROWS_OF_A * COLUMNS], 0, MANY_ROWS_OF_A).transposed();
        View b = View.ofRows(new float[COLUMNS * width], 0, width);
        View c = View.ofRows(new float[MANY_ROWS_OF_A * width], 0, width);
        for (int i = 0; i < SINGLE_ROWS; i++) {
            Kernels.GEMM.multiply(0, MANY_ROWS_OF_A, width, COLUMNS, rowsOfA, b, null, c, workspace);
            Kernels.GEMM.multiply(0, MANY_ROWS_OF_A, width, COLUMNS, sideBySide, b, null, c, workspace);
        }
    }

    private static Features features() {
        return Features.ofNumbers(IntStream.range(0, COLUMNS).mapToObj(j -> "f" + j).toList());
    }

    private void classifiers(DoubleMatrix codes) {
        int[] classes = IntStream.range(0, ROWS).map(row -> rows.get(row, 0) > 0 ? 1 : 0).toArray();
        for (int i = 0; i < FITS; i++) {
            new LogisticRegression().fit(codes, classes).predict(codes);
        }
    }

    private void classifierOfManyRows() {
        DoubleMatrix many = new DoubleMatrix(MANY_ROWS, 10, random.doubles(10L * MANY_ROWS, -1, 1).toArray());
        int[] classes = IntStream.range(0, MANY_ROWS)
                .map(row -> many.get(row, 0) > random.nextDouble(-1, 1) ? 1 : 0).toArray();
        for (int i = 0; i < FITS_OF_MANY; i++) {
            new LogisticRegression().fit(many, classes);
        }
    }

    private static void run(Operation operation) {
        Case operands = new Case(operation, BATCH, 2 * COLUMNS, Case.Style.APART);
        Twin twin = operation.inUse();
        for (int i = 0; i < RUNS; i++) {
            operands.run(twin);
        }
    }

    private void trainings() {
        FitSettings settings = new FitSettings().withEpochs(FEW_EPOCHS).withBatchSize(BATCH);
        for (Layer layer : Operations.variants(Layers.REGISTRY)) {
            boolean first = Layers.CORRUPTIONS.kinds().contains(layer.kind());
            train(first ? List.of(layer, new Dense(UNITS)) : List.of(new Dense(UNITS), layer), settings);
        }
        List<Layer> usual = List.of(new Dense(UNITS), new LeakyReLU());
        for (Loss loss : Operations.variants(Losses.REGISTRY)) {
            train(usual, settings.withEpochs(EPOCHS).withLoss(loss.forGroups(GROUPS)));
        }
        for (Optimizer optimizer : Operations.variants(Optimizers.REGISTRY)) {
            train(usual, settings.withOptimizer(optimizer));
        }
    }

    private void train(List<Layer> layers, FitSettings settings) {
        TrainingData data = TrainingData.ofItself(MinMaxScaler.fit(rows).transform(rows).toFloat());
        List<Layer> all = new ArrayList<>(layers);
        all.add(new Dense(COLUMNS));
        Network start = Network.initialize(new Architecture(COLUMNS, all), new RandomState(1));
        Trainer.fit(start, FitData.of(data).withValidation(data), settings, new RandomState(1),
                ProgressListener.SILENT);
    }
}
