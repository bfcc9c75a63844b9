/**
 * What a command takes and was given: an {@link dev.hourglass.cli.arguments.Option} or a
 * {@link dev.hourglass.cli.arguments.Positional} has a {@link dev.hourglass.text.ValueType} that reads its
 * text, a {@link dev.hourglass.cli.arguments.CommandSpec} lists them,
 * {@link dev.hourglass.cli.arguments.ArgumentParser} reads words into
 * {@link dev.hourglass.cli.arguments.ParsedArguments}, and a {@link dev.hourglass.cli.arguments.Command} runs an
 * {@link dev.hourglass.cli.arguments.Invocation} of them.
 *
 * <p>{@link dev.hourglass.cli.arguments.OptionWords} turns what the engine says of settings into options,
 * {@link dev.hourglass.cli.arguments.Failure} whatever ended a run into a message and an exit code.
 */
package dev.hourglass.cli.arguments;
