/**
 * The command line: {@code hourglass COMMAND [options]}.
 *
 * <p>{@code Main} hands the arguments to {@code CommandLine}, which finds the {@code Command} in {@code Commands}, has
 * {@code ArgumentParser} read them by the command's declared {@code Option}s and {@code Positional}s, and decides with
 * {@code Launch} whether this JVM does the work. A JVM without the vector module is only the parent: {@code Relauncher}
 * starts the same java again with it and waits; if that does not come up, this one does the work. The command's
 * {@code run} gets an {@code Invocation}: its settings and the streams. Whatever it throws, {@code Failure} turns into
 * two lines on stderr and an {@code ExitCode}.
 *
 * <p>Commands are in the package {@code commands}, with rules for whoever adds one. Rules for whoever adds to this
 * package: results go to stdout as UTF-8 through {@code StandardOutput}, which notices a full disk, everything else to
 * stderr; the parent's time is everyone's time: nothing on the way to the second JVM may load classes it does not need,
 * and nothing here may touch {@code jdk.incubator.vector} or core's {@code kernel}.
 */
package dev.hourglass.cli;
