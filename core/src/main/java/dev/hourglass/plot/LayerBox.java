package dev.hourglass.plot;

import dev.hourglass.nn.LayerSummary;

/** Draws the box of one layer: name and type, shapes, parameters. */
final class LayerBox {
    /** The left edge of all boxes, in pixels. */
    static final int LEFT = SvgText.MARGIN;
    /** The right edge of all boxes. */
    static final int RIGHT = 596;
    /** The height of a box. */
    static final int HEIGHT = 54;

    private static final int SIZE = 13;
    private static final int NAME_LEFT = LEFT + 22;
    private static final int SHAPES_EDGE = 260;
    private static final int SHAPES_LEFT = SHAPES_EDGE + 16;
    private static final int SHAPES_VALUES = SHAPES_LEFT + 54;
    private static final int COUNT_EDGE = 472;
    private static final int COUNT_RIGHT = RIGHT - 16;
    private static final int UPPER_BASELINE = 23;
    private static final int LOWER_BASELINE = 42;
    private static final int NAME_ROOM = 100 * (SHAPES_EDGE - NAME_LEFT - 8) / SIZE;

    private final SvgText svg;
    private final int top;

    private LayerBox(SvgText svg, int top) {
        this.svg = svg;
        this.top = top;
    }

    /** A layer's name, cut to what its box holds. */
    static String fitName(LayerSummary layer) {
        return Lettering.fitBold(layer.name(), NAME_ROOM);
    }

    /** A layer's type, cut to what its box holds. */
    static String fitType(LayerSummary layer) {
        return Lettering.fit(layer.type(), NAME_ROOM);
    }

    /** Draws the box with its upper edge at the given pixel. */
    static void draw(SvgText svg, int top, LayerSummary layer) {
        LayerBox box = new LayerBox(svg, top);
        box.outline(layer);
        box.emphasized(layer);
        box.muted(layer);
    }

    private void outline(LayerSummary layer) {
        svg.box(LEFT + 0.5, top + 0.5, RIGHT - LEFT - 1, HEIGHT - 1, 6, Paint.BOX, Paint.LINE);
        svg.group(Paint.GRID).with("stroke", "currentColor").open();
        svg.line(SHAPES_EDGE + 0.5, top + 1, SHAPES_EDGE + 0.5, top + HEIGHT - 1);
        svg.line(COUNT_EDGE + 0.5, top + 1, COUNT_EDGE + 0.5, top + HEIGHT - 1);
        svg.close("g");
        svg.group(stripe(layer.type())).open();
        svg.start("rect").with("x", LEFT + 8).with("y", top + 10).with("width", 4).with("height", HEIGHT - 20)
                .with("rx", 2);
        svg.end();
        svg.close("g");
    }

    /** A color for each kind of layer, one for all that have no numbers of their own; its name stands beside it. */
    private static Paint stripe(String type) {
        return switch (type) {
            case "Dense" -> Paint.TRAIN;
            case "BatchNormalization" -> Paint.STEADY;
            case "InputLayer" -> Paint.LINE;
            default -> Paint.TEST;
        };
    }

    private void emphasized(LayerSummary layer) {
        svg.group(Paint.INK).with("font-size", SIZE).open();
        svg.start("g").with("font-weight", "bold").open();
        svg.words(NAME_LEFT, top + UPPER_BASELINE, fitName(layer), SIZE);
        svg.close("g");
        shape(UPPER_BASELINE, "input:", layer.inputs());
        shape(LOWER_BASELINE, "output:", layer.outputs());
        svg.start("text").with("x", COUNT_RIGHT).with("y", top + UPPER_BASELINE).with("text-anchor", "end")
                .content(Numeral.fixed(layer.parameters(), 0).digits()).close("text");
        svg.close("g");
    }

    /** One text, so that it reads {@code input: (None, 100)}; the shapes of a box stand below each other. */
    private void shape(int baseline, String label, int columns) {
        String shape = new StringBuilder("(None, ").append(columns).append(')').toString();
        svg.start("text").with("x", SHAPES_LEFT).with("y", top + baseline).content(label.concat(" "));
        svg.start("tspan").with("x", SHAPES_VALUES).content(shape).closeInline("tspan").close("text");
    }

    private void muted(LayerSummary layer) {
        svg.group(Paint.MUTED).with("font-size", SIZE).open();
        svg.words(NAME_LEFT, top + LOWER_BASELINE, fitType(layer), SIZE);
        svg.start("text").with("x", COUNT_RIGHT).with("y", top + LOWER_BASELINE).with("text-anchor", "end")
                .content(layer.parameters() == 1 ? "parameter" : "parameters").close("text");
        svg.close("g");
    }
}
