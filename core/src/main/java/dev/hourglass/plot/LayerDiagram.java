package dev.hourglass.plot;

import dev.hourglass.nn.LayerSummary;
import java.util.List;
import java.util.Objects;

/**
 * Draws the layers of a network one below the other, as Keras' {@code plot_model} does with {@code show_shapes=True}.
 */
public final class LayerDiagram {
    private static final int TOP = 84;
    private static final int GAP = 28;
    private static final int TOTALS_BASELINE = 60;
    private static final int TOTALS_SIZE = 13;

    private LayerDiagram() {
    }

    /**
     * The layers of a network, from the input at the top to the output at the bottom.
     *
     * <p>Each box tells a layer's name and type, the shapes that come in and go out ({@code None} stands for the rows
     * of a batch, as in Keras) and how many numbers it holds.
     *
     * @param title  the heading: any text, cut where it is too long
     * @param layers at least one, the {@code InputLayer} first; names and types of any text, cut where they are too
     *               long
     * @return an SVG document, 620 pixels wide, without scripts, fonts or references to anything outside
     * @throws IllegalArgumentException if there are no layers
     */
    public static String svg(String title, List<LayerSummary> layers) {
        Objects.requireNonNull(title, "title");
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("no layers to draw, expected at least the input layer");
        }
        String totals = totals(layers);
        int height = TOP + (LayerBox.HEIGHT + GAP) * layers.size() - GAP + SvgText.MARGIN;
        SvgText svg = new SvgText(LayerBox.RIGHT + SvgText.MARGIN, height, title, describe(layers, totals));
        svg.group(Paint.MUTED).with("font-size", TOTALS_SIZE).open();
        svg.words(LayerBox.LEFT, TOTALS_BASELINE, totals, TOTALS_SIZE);
        svg.close("g");
        drawChain(svg, layers);
        return svg.finish();
    }

    private static String totals(List<LayerSummary> layers) {
        long trainable = 0;
        long all = 0;
        for (LayerSummary layer : layers) {
            trainable += layer.trainableParameters();
            all += layer.parameters();
        }
        StringBuilder text = new StringBuilder();
        text.append(layers.size()).append(layers.size() == 1 ? " layer, " : " layers, ");
        text.append(Numeral.fixed(all, 0).digits()).append(all == 1 ? " parameter" : " parameters");
        if (trainable < all) {
            text.append(", ").append(Numeral.fixed(trainable, 0).digits()).append(" of them trainable");
        }
        return text.toString();
    }

    private static String describe(List<LayerSummary> layers, String totals) {
        StringBuilder text = new StringBuilder(totals).append('.');
        for (LayerSummary layer : layers) {
            text.append(' ').append(LayerBox.fitName(layer)).append(" (").append(LayerBox.fitType(layer)).append("): ");
            text.append(layer.inputs()).append(" to ").append(layer.outputs()).append('.');
        }
        return text.toString();
    }

    private static void drawChain(SvgText svg, List<LayerSummary> layers) {
        int top = TOP;
        for (LayerSummary layer : layers) {
            if (top > TOP) {
                drawArrow(svg, top - GAP);
            }
            LayerBox.draw(svg, top, layer);
            top += LayerBox.HEIGHT + GAP;
        }
    }

    private static void drawArrow(SvgText svg, int top) {
        double middle = (LayerBox.LEFT + LayerBox.RIGHT) / 2.0;
        StringBuilder head = new StringBuilder("M");
        SvgText.appendPoint(head, middle, top + GAP - 3);
        svg.group(Paint.LINE).with("stroke", "currentColor").with("stroke-width", "1.5").open();
        svg.line(middle, top + 3, middle, top + GAP - 9);
        svg.start("path").with("stroke-linejoin", "round").with("d", head.append("l-4 -7h8z").toString()).end();
        svg.close("g");
    }
}
