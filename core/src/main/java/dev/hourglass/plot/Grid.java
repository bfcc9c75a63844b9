package dev.hourglass.plot;

/** Draws what lies under curves and points: the grid, the numbers along the axes and what they count. */
final class Grid {
    /** The size of all letters round a frame. */
    static final int LETTERS = 12;

    private static final int GAP = 10;
    private static final int NAME_RISE = 16;
    private static final int TICK = 4;

    private final SvgText svg;
    private final Frame frame;

    private Grid(SvgText svg, Frame frame) {
        this.svg = svg;
        this.frame = frame;
    }

    /** How many pixels the numbers left of a frame need. */
    static int roomForLabels(Axis axis) {
        int width = 0;
        for (Tick tick : axis.ticks()) {
            if (tick.isLabelled()) {
                width = Math.max(width, tick.label().width());
            }
        }
        return width * LETTERS / 100 + GAP;
    }

    /** Draws the grid of a frame, with what its lower and its left axis measure, the latter empty for none. */
    static void draw(SvgText svg, Frame frame, String across, String measure) {
        Grid grid = new Grid(svg, frame);
        grid.fineLines();
        grid.lines();
        grid.verticalNumbers();
        grid.horizontalNumbers();
        grid.names(across, measure);
    }

    private void fineLines() {
        svg.group(Paint.FINE_GRID).with("stroke", "currentColor").open();
        for (Tick tick : frame.vertical().ticks()) {
            if (!tick.isLabelled()) {
                across(tick);
            }
        }
        for (Tick tick : frame.horizontal().ticks()) {
            double x = frame.across(tick.fraction());
            svg.line(x, frame.top(), x, frame.bottom());
        }
        svg.close("g");
    }

    private void lines() {
        svg.group(Paint.GRID).with("stroke", "currentColor").open();
        for (Tick tick : frame.vertical().ticks()) {
            if (tick.isLabelled()) {
                across(tick);
            }
        }
        svg.close("g");
        svg.group(Paint.LINE).with("stroke", "currentColor").open();
        svg.line(frame.left(), frame.bottom(), frame.right(), frame.bottom());
        for (Tick tick : frame.horizontal().ticks()) {
            double x = frame.across(tick.fraction());
            svg.line(x, frame.bottom(), x, frame.bottom() + TICK);
        }
        svg.close("g");
    }

    private void across(Tick tick) {
        double y = frame.up(tick.fraction());
        svg.line(frame.left(), y, frame.right(), y);
    }

    private void verticalNumbers() {
        svg.group(Paint.INK).with("font-size", LETTERS).with("text-anchor", "end").open();
        for (Tick tick : frame.vertical().ticks()) {
            if (tick.isLabelled()) {
                svg.numeral(frame.left() - GAP, frame.up(tick.fraction()) + 4, tick.label(), LETTERS);
            }
        }
        svg.close("g");
    }

    private void horizontalNumbers() {
        svg.group(Paint.INK).with("font-size", LETTERS).with("text-anchor", "middle").open();
        for (Tick tick : frame.horizontal().ticks()) {
            svg.numeral(frame.across(tick.fraction()), frame.bottom() + 20, tick.label(), LETTERS);
        }
        svg.close("g");
    }

    private void names(String across, String measure) {
        svg.group(Paint.MUTED).with("font-size", LETTERS).open();
        if (!measure.isEmpty()) {
            svg.start("text").with("x", SvgText.MARGIN).with("y", frame.top() - NAME_RISE);
            name(measure, frame.vertical());
        }
        svg.start("text").with("x", frame.across(0.5)).with("y", frame.bottom() + 43).with("text-anchor", "middle");
        name(across, frame.horizontal());
        svg.close("g");
    }

    private void name(String measure, Axis axis) {
        StringBuilder name = new StringBuilder(measure);
        name.append(axis.isLogarithmic() ? ", logarithmic" : "");
        name.append(axis.factor() == 0 ? "" : ", in units of 10");
        svg.content(name.toString());
        svg.raised(axis.factor() == 0 ? "" : Numeral.powerOfTen(axis.factor()).raised(), LETTERS);
        svg.close("text");
    }
}
