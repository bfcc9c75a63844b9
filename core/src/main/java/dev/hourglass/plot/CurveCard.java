package dev.hourglass.plot;

/** The picture of curves, 720 x 460 pixels: heading, a line for the {@link Legend}, and the frame below. */
final class CurveCard {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 460;
    private static final int TOP = 108;
    private static final int BOTTOM = 396;
    private static final int RIGHT = 684;

    private CurveCard() {
    }

    /** Begins a picture. */
    static SvgText begin(String title, String description) {
        return new SvgText(WIDTH, HEIGHT, title, description);
    }

    /** The frame between two axes, with room for the numbers at the left. */
    static Frame frame(Axis horizontal, Axis vertical) {
        return new Frame(SvgText.MARGIN + Grid.roomForLabels(vertical), TOP, RIGHT, BOTTOM, horizontal, vertical);
    }
}
