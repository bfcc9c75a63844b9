package dev.hourglass.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.nn.LayerSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerDiagramTest {
    private static final List<LayerSummary> NETWORK = List.of(
            new LayerSummary("input_1", "InputLayer", 100, 100, 0, 0),
            new LayerSummary("dense", "Dense", 100, 200, 20_200, 0),
            new LayerSummary("batch_normalization", "BatchNormalization", 200, 200, 400, 400),
            new LayerSummary("leaky_re_lu", "LeakyReLU", 200, 200, 0, 0));

    @Test
    void boxesTellNameTypeShapesAndParameters() {
        List<String> texts = Picture.of(LayerDiagram.svg("Encoder", NETWORK)).texts();
        assertEquals("Encoder", texts.get(0));
        assertEquals("4 layers, 21,000 parameters, 20,600 of them trainable", texts.get(1));
        assertEquals(List.of("dense", "input: (None, 100)", "output: (None, 200)", "20,200", "Dense", "parameters"),
                texts.subList(8, 14));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 13, 60})
    void arrowsLeadFromBoxToBox(int layers) {
        List<LayerSummary> network = new ArrayList<>();
        for (int i = 0; i < layers; i++) {
            network.add(new LayerSummary("dense_" + i, "Dense", 10, 10, 110, 0));
        }
        Picture picture = Picture.of(LayerDiagram.svg("Deep", network));
        List<Double> boxTops = picture.named("rect").stream().filter(rect -> rect.number("height") == 53)
                .map(rect -> rect.number("y")).distinct().toList();
        List<Double> tips = picture.named("path").stream().map(path -> Picture.points(path).get(0).y()).toList();
        assertEquals(layers, boxTops.size());
        assertEquals(layers - 1, tips.size());
        for (int i = 0; i < tips.size(); i++) {
            assertTrue(tips.get(i) > boxTops.get(i) + 53 && tips.get(i) < boxTops.get(i + 1), "arrow " + i);
        }
        assertTrue(boxTops.get(layers - 1) + 53 < picture.height());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "<script>alert(\"1\")</script>",
            "]]>&amp;<!--", "a_name_that_is_much_too_long_for_any_box", "\u0000\u001B[31m\uD800\uDC00\uDC00\uFFFE",
            "\u202Eesrever\u2066", "層の名前がとても長いときはここで切る", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽"})
    void namesOfAnyTextStayInTheirBox(String name) {
        int most = Integer.MAX_VALUE;
        String svg = LayerDiagram.svg(name, List.of(new LayerSummary(name, name, most, most, most, 0)));
        Picture picture = Picture.of(svg);
        assertFalse(svg.contains("<script") || svg.contains("<!--"));
        for (String shown : List.of(picture.texts().get(2), picture.texts().get(6))) {
            assertTrue(Lettering.width(shown) * 13 / 100 <= 206, shown + ": from the name's left edge to the divider");
        }
    }

    @Test
    void textOfUncertainWidthIsPressedIntoItsRoom() {
        LayerSummary layer = new LayerSummary("﷽﷽", "Dense", 1, 1, 1, 0);
        Picture picture = Picture.of(LayerDiagram.svg("t", List.of(layer)));
        assertEquals(26, picture.named("text").get(2).number("textLength"), "two letters of 13 pixels");
        assertEquals(1, picture.named("text").stream().filter(text -> text.has("textLength")).count());
    }

    @Test
    void aSmallPictureIsTheGoldenOneInAnyLocale() throws IOException {
        String golden = Picture.golden("layer-diagram.svg");
        assertEquals(golden, LayerDiagram.svg("Encoder", NETWORK));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(golden, LayerDiagram.svg("Encoder", NETWORK));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aDiagramNeedsALayer() {
        assertThrows(IllegalArgumentException.class, () -> LayerDiagram.svg("t", List.of()));
    }
}
