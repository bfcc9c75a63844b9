package dev.hourglass.plot;

import dev.hourglass.nn.History;

/** Draws the losses of a training over its epochs, as {@code plt.plot(history.history["loss"])} does. */
public final class LearningCurves {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 460;
    private static final int TOP = 108;
    private static final int BOTTOM = 396;
    private static final int RIGHT = 684;
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
        return svg(title, USUAL_LOSS, history, scale);
    }

    /**
     * The learning curves of a training: train and, if there was validation data, test.
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
        if (history.epochs() == 0) {
            throw new IllegalArgumentException("the history has no epochs, a curve needs at least one: train first");
        }
        double[] train = train(history);
        double[] test = test(history);
        LossRange range = new LossRange();
        range.add(train);
        range.add(test);
        Axis losses = range.axis(scale);
        int left = SvgText.MARGIN + Grid.roomForLabels(losses);
        Frame frame = new Frame(left, TOP, RIGHT, BOTTOM, LinearAxis.epochs(train.length), losses);
        SvgText svg = new SvgText(WIDTH, HEIGHT, title, describe(loss, train, test, losses));
        Grid.draw(svg, frame, loss, "epoch");
        draw(svg, train, frame, CurveStyle.TRAIN);
        draw(svg, test, frame, CurveStyle.TEST);
        Legend.draw(svg, train, test);
        return svg.finish();
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

    private static double[] test(History history) {
        double[] losses = new double[history.hasValidation() ? history.epochs() : 0];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = history.validationLoss(i);
        }
        return losses;
    }

    private static String describe(String loss, double[] train, double[] test, Axis losses) {
        StringBuilder text = new StringBuilder("Learning curves: ").append(loss).append(" over ").append(train.length)
                .append(train.length == 1 ? " epoch" : " epochs");
        text.append(losses.isLogarithmic() ? ", on a logarithmic axis." : ".");
        describe(text, CurveStyle.TRAIN, train);
        if (test.length > 0) {
            describe(text, CurveStyle.TEST, test);
        }
        return text.toString();
    }

    private static void describe(StringBuilder text, CurveStyle style, double[] losses) {
        text.append(" The ").append(style.label).append(" curve begins at ").append(inline(losses[0]));
        text.append(" and ends at ").append(inline(losses[losses.length - 1])).append('.');
    }

    private static String inline(double loss) {
        return Numeral.rounded(loss, Legend.DIGITS).inline();
    }
}
