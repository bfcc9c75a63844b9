/**
 * Build and train networks of your own, where an autoencoder is not what you want.
 *
 * <p>An {@link dev.hourglass.nn.Architecture} is a list of {@link dev.hourglass.layer.Layer}s without numbers; a
 * {@link dev.hourglass.nn.Network} is one with its numbers, immutable and safe for many threads;
 * {@link dev.hourglass.nn.Trainer} trains it according to {@link dev.hourglass.nn.FitSettings} and returns a new
 * network with its {@link dev.hourglass.nn.History}. Between any two batches a
 * {@link dev.hourglass.nn.ProgressListener} may take the {@link dev.hourglass.nn.TrainingState}, from which
 * {@code resume} continues to the same bits.
 *
 * <pre>{@code
 * import dev.hourglass.matrix.Matrix;
 * import dev.hourglass.nn.Architecture;
 * import dev.hourglass.nn.ArchitectureBuilder;
 * import dev.hourglass.nn.FitData;
 * import dev.hourglass.nn.FitSettings;
 * import dev.hourglass.nn.Network;
 * import dev.hourglass.nn.ProgressListener;
 * import dev.hourglass.nn.TrainedNetwork;
 * import dev.hourglass.nn.Trainer;
 * import dev.hourglass.nn.TrainingData;
 * import dev.hourglass.random.RandomState;
 *
 * Architecture architecture = new ArchitectureBuilder(2).dense(4).activation("relu").dense(1).build();
 * Matrix inputs = new Matrix(4, 2, new float[] {0, 0, 0, 1, 1, 0, 1, 1});
 * Matrix targets = new Matrix(4, 1, new float[] {0, 1, 1, 0});
 * TrainedNetwork trained = Trainer.fit(Network.initialize(architecture, new RandomState(1)),
 *         FitData.of(TrainingData.of(inputs, targets)), new FitSettings().withEpochs(100), new RandomState(2),
 *         ProgressListener.SILENT);
 * Matrix outputs = trained.network().predict(inputs);   // 4 x 1
 * }</pre>
 */
package dev.hourglass.nn;

/*
 * For contributors:
 *
 * This package knows no particular layer, loss, optimizer or schedule; what it needs to know, it asks them. Shapes are
 * checked where a public method is entered; buffers are made before the first step, and a step allocates nothing. No
 * result may depend on the number of threads. The table in docs/architecture.md says what it may import.
 *
 * Behind the public classes: ParameterLayout says where each parameter lies, LayerGroup which layers are computed
 * together, StepShape what a step has to do, StepMemory where everything lies. StepPlan cuts the work into Stages, and
 * these into blocks of columns; a StepSchedule says in which order they are done; TrainingStep runs them with one
 * thread or several, as Pace decides. ChunkPass is the forward pass alone, on rows that lie as RowLayout says. The
 * TrainingState is taken between two batches; nothing is copied unless somebody asks for it.
 */
