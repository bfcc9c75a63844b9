/**
 * One class a command, which reads as a page: parse, call the engine, print.
 * {@link dev.hourglass.cli.commands.Commands} lists them all; what a command prints at length is a report of its own.
 *
 * <p>To add a command, write a class that implements {@link dev.hourglass.cli.arguments.Command} and add a line to
 * {@code Commands}.
 */
package dev.hourglass.cli.commands;
