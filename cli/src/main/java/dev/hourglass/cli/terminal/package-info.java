/**
 * What a process has besides its arguments: the standard streams, the terminal they may lead to, the exit code, and the
 * messages that a person reads on stderr.
 *
 * <p>What is written to stderr goes through its {@link dev.hourglass.cli.terminal.Window}, so that messages do not run
 * into a {@link dev.hourglass.cli.terminal.StatusLine} that is drawn there.
 *
 * <p>A {@link dev.hourglass.cli.terminal.CommandException} ends a run with a message, a fix and an
 * {@link dev.hourglass.cli.terminal.ExitCode}.
 */
package dev.hourglass.cli.terminal;
