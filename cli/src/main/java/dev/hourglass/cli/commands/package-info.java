/**
 * One class a command, which reads as a page: parse, call the engine, print.
 * {@link dev.hourglass.cli.commands.Commands} lists them all; what a command prints at length is made
 * by the engine's package {@code summary}.
 *
 * <p>To add a command, write a class that implements {@link dev.hourglass.cli.arguments.Command}, and add its name to
 * {@code NAMES} of {@code Commands} and a case to the switch there. Rules: its help has an example; an option takes its
 * default from the setting's own home; a {@link dev.hourglass.cli.terminal.CommandException} says what was found and
 * how to mend it.
 */
package dev.hourglass.cli.commands;
