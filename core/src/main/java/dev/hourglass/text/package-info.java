/**
 * Show text of strangers safely, and compare names by spelling.
 *
 * <p>{@link dev.hourglass.text.Escaped} makes text from files and users safe to show, and {@link
 * dev.hourglass.text.ShellWord} safe to paste into a shell; {@link dev.hourglass.text.NearestName} guesses what was
 * meant; {@link dev.hourglass.text.Spellings} finds texts that differ in case, spaces or notation only. {@link
 * dev.hourglass.text.AlignedColumns} and {@link dev.hourglass.text.FittedLine} set texts in lines for windows,
 * {@link dev.hourglass.text.WrappedText} breaks them. A {@link dev.hourglass.text.ValueType} reads values that people
 * write into forms, files and command lines.
 *
 * <pre>{@code
 * import dev.hourglass.text.Escaped;
 * import dev.hourglass.text.NearestName;
 * import java.util.List;
 *
 * System.out.println("found " + Escaped.quoted("a\tname")
 *         + NearestName.hint("incom", List.of("age", "income")));
 * }</pre>
 */
package dev.hourglass.text;

/*
 * For contributors:
 *
 * Whatever comes from outside enters a message only through Escaped.
 */
