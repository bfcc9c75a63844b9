package dev.hourglass.plot;

import dev.hourglass.nn.History;
import java.util.Objects;
import java.util.OptionalInt;

/** Draws the losses of a training over its epochs, as {@code plt.plot(history.history["loss"])} does. */
public final class LearningCurves {
    private static final int MOST_SINGLE_EPOCHS = 1600;
    private static final String USUAL_LOSS = "mean squared error";

    private LearningCurves() {
    }

    /**
     * The learning curves of a training that made the mean squared error smaller; else as
     * {@link #svg(String, String, History, AxisScale)}.
     *
     * @param title   the heading: any text, cut where it is too long
     * @param history a training of at least one epoch
     * @param scale   of the axis of losses
     * @return an SVG document
     * @throws IllegalArgumentException if the history has no epochs
     */
    public static String svg(String title, History history, AxisScale scale) {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(scale, "scale");
        return svg(title, USUAL_LOSS, history, scale);
    }

    /**
     * The learning curves of a training: the training loss and, if there was validation data,
     * the validation loss.
     *
     * <p>Epochs count from 1. The linear axis starts at zero unless all losses lie within a factor of two. On the
     * logarithmic axis losses of zero share a line at its foot; if no loss is positive, the axis is linear. A loss that
     * is not finite leaves a gap. Of thousands of epochs the curve shows the mean, in a band from the lowest to the
     * highest loss.
     *
     * @param title   the heading: any text, cut where it is too long
     * @param loss    what became smaller, in a few words
     * @param history a training of at least one epoch
     * @param scale   of the axis of losses
     * @return an SVG document, 720 x 460 pixels, without scripts, fonts or references to anything outside
     * @throws IllegalArgumentException if the history has no epochs
     */
    public static String svg(String title, String loss, History history, AxisScale scale) {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(loss, "loss");
        Objects.requireNonNull(scale, "scale");
        return svg(title, loss, history, scale, OptionalInt.empty());
    }

    /**
     * The same with a mark at the epoch whose weights were kept, where that is not the last one.
     *
     * @param title   the heading: any text, cut where it is too long
     * @param loss    what became smaller, in a few words
     * @param history a training of at least one epoch
     * @param scale   of the axis of losses
     * @param kept    the epoch to mark, counted from 1; empty for no mark
     * @return an SVG document, 720 x 460 pixels, without scripts, fonts or references to anything outside
     * @throws IllegalArgumentException if the history has no epochs, or not the one to mark
     */
    public static String svg(String title, String loss, History history, AxisScale scale, OptionalInt kept) {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(loss, "loss");
        Objects.requireNonNull(scale, "scale");
        if (history.epochs() == 0) {
            throw new IllegalArgumentException("the history has no epochs, a curve needs at least one: train first");
        }
        if (kept.isPresent() && (kept.getAsInt() < 1 || kept.getAsInt() > history.epochs())) {
            throw new IllegalArgumentException(
                    "expected an epoch from 1 to " + history.epochs() + " to mark, found " + kept.getAsInt());
        }
        double[] train = train(history);
        double[] validation = validation(history);
        LossRange range = new LossRange();
        range.add(train);
        range.add(validation);
        Axis losses = range.axis(scale);
        Frame frame = CurveCard.frame(LinearAxis.epochs(train.length), losses);
        SvgText svg = CurveCard.begin(title, describe(loss, train, validation, losses, kept));
        Grid.draw(svg, frame, "epoch", loss);
        if (kept.isPresent()) {
            mark(svg, frame, kept.getAsInt());
        }
        draw(svg, train, frame, CurveStyle.TRAIN);
        draw(svg, validation, frame, CurveStyle.VALIDATION);
        Legend.draw(svg, train, validation);
        return svg.finish();
    }

    /** A line from top to bottom, its words where there is more room. */
    private static void mark(SvgText svg, Frame frame, int epoch) {
        double x = frame.x(epoch);
        boolean right = x < frame.across(0.5);
        svg.group(Paint.INK).with("font-size", Grid.LETTERS).with("text-anchor", right ? "start" : "end").open();
        svg.start("path").with("stroke", "currentColor").with("stroke-dasharray", "2 3");
        StringBuilder path = new StringBuilder("M");
        SvgText.appendPoint(path, x, frame.top());
        svg.with("d", path.append('v').append(frame.bottom() - frame.top()).toString()).end();
        svg.words(right ? x + 6 : x - 6, frame.top() + 14, "epoch ".concat(Integer.toString(epoch)).concat(" kept"),
                Grid.LETTERS);
        svg.close("g");
    }

    private static void draw(SvgText svg, double[] losses, Frame frame, CurveStyle style) {
        if (losses.length > MOST_SINGLE_EPOCHS) {
            Envelope.draw(svg, losses, frame, style);
        } else if (losses.length > 0) {
            Curve.draw(svg, losses, frame, style);
        }
    }

    private static double[] train(History history) {
        double[] losses = new double[history.epochs()];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = history.loss(i);
        }
        return losses;
    }

    private static double[] validation(History history) {
        double[] losses = new double[history.hasValidation() ? history.epochs() : 0];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = history.validationLoss(i);
        }
        return losses;
    }

    private static String describe(String loss, double[] train, double[] validation, Axis losses,
            OptionalInt kept) {
        StringBuilder text = new StringBuilder("Learning curves: ").append(loss).append(" over ").append(train.length)
                .append(train.length == 1 ? " epoch" : " epochs");
        text.append(losses.isLogarithmic() ? ", on a logarithmic axis." : ".");
        describe(text, CurveStyle.TRAIN, train);
        if (validation.length > 0) {
            describe(text, CurveStyle.VALIDATION, validation);
        }
        if (kept.isPresent()) {
            text.append(" The weights are those of epoch ").append(kept.getAsInt()).append('.');
        }
        return text.toString();
    }

    private static void describe(StringBuilder text, CurveStyle style, double[] losses) {
        text.append(" The ").append(style.label).append(" begins at ").append(inline(losses[0]));
        text.append(" and ends at ").append(inline(losses[losses.length - 1])).append('.');
    }

    private static String inline(double loss) {
        return Numeral.rounded(loss, Legend.DIGITS).inline();
    }
}
