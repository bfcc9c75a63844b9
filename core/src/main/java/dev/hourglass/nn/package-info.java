/**
 * Networks of Dense, BatchNormalization and LeakyReLU layers, and how they learn.
 *
 * <p>An {@link dev.hourglass.nn.Architecture} is a list of {@link dev.hourglass.layer.Layer}s without numbers; a
 * {@link dev.hourglass.nn.Network} is one with its numbers, immutable; {@code fit} gives a new, trained one with its
 * {@link dev.hourglass.nn.History}. Behind them, unseen: {@code ParameterLayout} says where each number lies,
 * {@code StepBuffers} holds the memory of a training, {@code StepPlan} cuts layers into parts, a {@code StepSchedule} says
 * in which order they are done, {@code TrainingStep} has it run by one thread or by several, as {@code Pace} decides,
 * {@code Trainer} turns the epochs, {@code InferencePass} is the same way without gradients. Between any two batches a
 * {@link dev.hourglass.nn.ProgressListener} may take the {@link dev.hourglass.nn.TrainingState}, from which {@code resume}
 * goes on with the same bits; nothing is copied until it does.
 *
 * <p>The meaning of every layer, default and loss is Keras's.
 *
 * <p>Rules for whoever adds to this package: a layer is a record here, a {@code LayerPass} whose forward is followed by
 * its backward, a stage of {@code InferencePass}, a numerical check of its gradient in the tests. Shapes are checked
 * when a public method is entered; buffers are made before the first step, and a step allocates nothing. Nothing may
 * depend on the number of threads. May import {@code kernel}, {@code matrix} and {@code random}.
 */
package dev.hourglass.nn;
