/**
 * Networks of layers, and how they learn.
 *
 * <p>An {@link dev.hourglass.nn.Architecture} is a list of {@link dev.hourglass.layer.Layer}s without numbers; a
 * {@link dev.hourglass.nn.Network} is one with its numbers, immutable; {@link dev.hourglass.nn.Trainer} gives a new,
 * trained one with its {@link dev.hourglass.nn.History}. Behind them, unseen: {@code ParameterLayout} says where each
 * number lies, {@code LayerGroup} which layers are computed together, {@code StepShape} what a step has to do,
 * {@code StepMemory} where everything lies, {@code StepPlan} cuts the work into {@code Stage}s and these into blocks of
 * columns, a {@code StepSchedule} says in which order they are done, {@code TrainingStep} has it run by one thread or
 * by several, as {@code Pace} decides, {@code ChunkPass} is the same way without gradients. Between any two batches a
 * {@link dev.hourglass.nn.ProgressListener} may take the {@link dev.hourglass.nn.TrainingState}, from which
 * {@code resume} goes on with the same bits; nothing is copied until it does.
 *
 * <p>Rules for whoever adds to this package: it knows no kind of layer, loss, optimizer or schedule; what it needs to
 * know,
 * it asks them. Shapes are checked when a public method is entered; buffers are made before the first step, and a step
 * allocates nothing. Nothing may depend on the number of threads. The table in docs/architecture.md says what it may
 * import.
 */
package dev.hourglass.nn;
