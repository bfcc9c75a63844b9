/**
 * Draw networks, trainings and what comes of them, as SVG text.
 *
 * <p>{@link dev.hourglass.plot.LearningCurves} draws the losses of a {@link dev.hourglass.nn.History}, {@link
 * dev.hourglass.plot.LayerDiagram} one layer below the other, as Keras does, {@link dev.hourglass.plot.Hourglass} the
 * widths of a network. What reports need besides: {@link dev.hourglass.plot.PointCloud} with a {@link
 * dev.hourglass.plot.Mark} for each group, {@link dev.hourglass.plot.BarStrip}, {@link dev.hourglass.plot.NamedBars},
 * {@link dev.hourglass.plot.Whiskers}, {@link dev.hourglass.plot.CountGrid}, {@link dev.hourglass.plot.RatePlot}, and
 * {@link dev.hourglass.plot.Spark}, which is part of a line of text. The same input gives the same bytes on every
 * machine; a picture needs no script and no font, and is read on white, dark and gray pages.
 *
 * <pre>{@code
 * import dev.hourglass.nn.History;
 * import dev.hourglass.plot.AxisScale;
 * import dev.hourglass.plot.LearningCurves;
 * import java.nio.file.Files;
 * import java.nio.file.Path;
 *
 * History history = new History(new double[] {0.5, 0.2, 0.1}, new double[] {0.6, 0.3, 0.2});
 * Files.writeString(Path.of("curves.svg"), LearningCurves.svg("Losses", history, AxisScale.LOGARITHMIC));
 * }</pre>
 */
package dev.hourglass.plot;

/*
 * For contributors:
 *
 * - Same input, same bytes, on every machine: numbers are written from integers (Numeral, SvgText.appendNumber),
 *   logarithms are StrictMath's.
 * - A picture is read on white and dark pages and on gray paper: color is never the only difference.
 * - A picture stands alone: no script, no font, no reference, no id that could meet another one in a page.
 * - Names come from files of strangers: whatever is shown goes through SvgText, whatever has limited room through
 *   Lettering.fit.
 * - A program that ends within a second draws with it: no lambda, no format string, no regular expression.
 *
 * LearningCurves chooses an Axis (linear or logarithmic), puts two axes round the Frame of a CurveCard, and draws a
 * Grid, a Curve for training and validation loss each (an Envelope if there are thousands of epochs), and a Legend;
 * WidthCurves has card and legend from there. LayerDiagram puts one LayerBox below the other; Hourglass makes a Stage
 * of each width. All write through SvgText, which alone knows how to escape; Lettering guesses the room text needs
 * without its font, Paint holds the colors.
 */
