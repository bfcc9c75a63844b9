/**
 * A page that tells what came of a run: one HTML file that needs nothing else, no network, no script, no font.
 *
 * <p>A {@link dev.hourglass.report.Page} is a verdict with {@link dev.hourglass.report.Section}s below it, each made of
 * {@link dev.hourglass.report.Block}s: words, facts, tables, pictures. Classes that end in {@code Section} know one
 * subject each and make its section of the engine's results; whoever has another subject, makes a {@code Section} of
 * blocks. Classes that end in {@code Page} make the page of one kind of run: of a training {@link
 * dev.hourglass.report.TrainingPage}, of an encoder without {@link dev.hourglass.report.MethodPage}, of comparisons
 * {@link dev.hourglass.report.EvaluationPage} and {@link dev.hourglass.report.ComparePage}, of a search {@link
 * dev.hourglass.report.SearchPage}. They get engine objects, and two sections of whoever knows the program: what the
 * data is, mostly a {@link dev.hourglass.report.DataSection}, and how the page came about. {@code HtmlText} writes the
 * elements and alone knows how to escape, {@code PageStyle} how they look; pictures come from the package {@code plot}.
 *
 * <p>Rules for whoever adds to this package:
 * <ul>
 * <li>Same results, same bytes: no time, machine, thread or JDK stands in a page, and numbers go through
 *     {@code Rounded}, never through a locale.
 * <li>A page is HTML5 that is XML as well, so that any XML parser can check how it nests.
 * <li>What comes from files of strangers goes through {@link dev.hourglass.text.Escaped} first: what it holds is shown,
 *     never obeyed; and each such text is isolated, so that its direction of writing stays its own.
 * <li>Color is never the only difference, and text has a contrast of 4.5 at least, light and dark.
 * <li>No section for what there is nothing to say of: whoever makes a page leaves it out.
 * </ul>
 */
package dev.hourglass.report;
