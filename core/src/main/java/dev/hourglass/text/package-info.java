/**
 * Text: how what is foreign is shown, when two texts are the same but for their spelling, and how lines are set.
 *
 * <p>{@link dev.hourglass.text.Escaped} makes text from files and users safe to show, and
 * {@link dev.hourglass.text.ShellWord} safe to paste into a shell; {@link dev.hourglass.text.NearestName} guesses what
 * was meant; {@link dev.hourglass.text.Spellings} finds texts that differ in case, spaces or notation only.
 * {@link dev.hourglass.text.AlignedColumns} and {@link dev.hourglass.text.FittedLine} set texts in lines for windows.
 *
 * <p>Rules for whoever adds to this package: whatever comes from outside enters a message only through {@code Escaped}.
 */
package dev.hourglass.text;
