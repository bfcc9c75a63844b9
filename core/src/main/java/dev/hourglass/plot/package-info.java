/**
 * Pictures of networks, trainings and what comes of them, as SVG text.
 *
 * <p>{@link dev.hourglass.plot.LearningCurves} chooses an {@code Axis} (linear or logarithmic) for the losses of a
 * {@link dev.hourglass.nn.History}, puts two axes round a {@code Frame}, and draws a {@code Grid}, a {@code Curve} for
 * training and validation loss each (an {@code Envelope} if there are thousands of epochs), and a {@code Legend}.
 * {@link dev.hourglass.plot.LayerDiagram} puts one {@code LayerBox} below the other, as Keras does;
 * {@link dev.hourglass.plot.Hourglass} makes a {@code Stage} of each width of a network. What reports need besides:
 * {@link dev.hourglass.plot.PointCloud} with a {@code Mark} for each group, {@link dev.hourglass.plot.BarStrip},
 * {@link dev.hourglass.plot.NamedBars}, {@link dev.hourglass.plot.Whiskers}, {@link dev.hourglass.plot.CountGrid},
 * {@link dev.hourglass.plot.RatePlot}, and {@link dev.hourglass.plot.Spark}, which alone is no picture of its own but
 * part of a line of text. All write through {@code SvgText}, which alone knows how to escape; {@code Lettering} guesses
 * the room text needs without its font, {@code Paint} holds the colors.
 *
 * <p>Rules for whoever adds to this package:
 * <ul>
 * <li>Same input, same bytes, on every machine: numbers are written from integers ({@code Numeral},
 *     {@code SvgText.appendNumber}), logarithms are {@code StrictMath}'s.
 * <li>A picture is read on white and dark pages and on gray paper: color is never the only difference.
 * <li>A picture stands alone: no script, no font, no reference, no {@code id} that could meet another one in a page.
 * <li>Names come from files of strangers: whatever is shown goes through {@code SvgText}, whatever has limited room
 *     through {@code Lettering.fit}.
 * <li>A program that ends within a second draws with it: no lambda, no format string, no regular expression.
 * </ul>
 */
package dev.hourglass.plot;
