package dev.hourglass.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.AutoencoderLayers;
import dev.hourglass.layer.GaussianNoise;
import dev.hourglass.nn.Architecture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HourglassTest {
    private static final AutoencoderLayers LAYERS = new AutoencoderLayers();
    private static final double BAR = 28;

    private static Picture draw(AutoencoderLayers layers, int columns) {
        return Picture.of(Hourglass.svg("An autoencoder", layers.architecture(columns),
                layers.encoding(columns).size()));
    }

    /** The widths of the bars from the top to the bottom; inner and outer edge of the code are two. */
    private static List<Double> widths(Picture picture) {
        List<Double> widths = new ArrayList<>();
        double last = -1;
        for (Markup.Element rect : picture.named("rect")) {
            if (rect.number("height") == BAR && rect.number("y") != last) {
                widths.add(rect.number("width"));
                last = rect.number("y");
            }
        }
        return widths;
    }

    @Test
    void barsAreAsWideAsTheirUnits() {
        Picture picture = draw(LAYERS.withBottleneck(50), 100);
        assertEquals(List.of(136.0, 272.0, 136.0, 68.0, 136.0, 272.0, 136.0), widths(picture));
        List<String> texts = picture.texts();
        assertTrue(texts.get(1).endsWith("bars are as wide as their units"), texts.get(1));
        assertTrue(texts.containsAll(List.of("Input", "Dense", "Dense: code", "Dense: output", "encoder",
                "decoder", "BatchNormalization, LeakyReLU", "200", "21,000 parameters")), texts.toString());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "100,1", "10000,1", "3000,10", "17,17"})
    void anyWidthsFit(int columns, int bottleneck) {
        List<Double> widths = widths(draw(LAYERS.withBottleneck(bottleneck), columns));
        assertEquals(7, widths.size());
        for (double width : widths) {
            assertTrue(width >= 3 && width <= 272, widths.toString());
        }
    }

    @Test
    void farApartWidthsAreSquareRootsAndThePictureSaysSo() {
        Picture picture = draw(LAYERS.withBottleneck(1), 200);
        assertTrue(picture.texts().get(1).endsWith("the square roots of their units"), picture.texts().get(1));
        List<Double> widths = widths(picture);
        assertEquals(Math.sqrt(1 / 400.0) * 272, widths.get(3), 0.05);
        assertEquals(Math.sqrt(0.5) * 272, widths.get(0), 0.05);
    }

    @Test
    void manyLayersStandCloser() {
        List<Integer> hidden = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            hidden.add(40 - i);
        }
        Picture picture = draw(LAYERS.withHidden(hidden).withBottleneck(3), 30);
        assertEquals(1 + 15 + 1 + 15 + 1, widths(picture).size());
        assertTrue(picture.height() < 33 * 50, "height " + picture.height());
    }

    @Test
    void noiseStandsBesideTheInput() {
        Picture picture = draw(LAYERS.withNoise(List.of(new GaussianNoise(0.1))).withBottleneck(4), 10);
        int input = picture.texts().indexOf("Input");
        assertTrue(picture.texts().subList(input, input + 3).contains("GaussianNoise (in training)"),
                picture.texts().toString());
    }

    @Test
    void anEncoderAloneHasNoDecoder() {
        Architecture encoder = new Architecture(10, LAYERS.withBottleneck(4).encoding(10));
        Picture picture = Picture.of(Hourglass.svg("An encoder", encoder, encoder.layers().size()));
        assertTrue(picture.texts().contains("encoder") && !picture.texts().contains("decoder"));
        assertThrows(IllegalArgumentException.class, () -> Hourglass.svg("t", encoder, 0));
        assertThrows(IllegalArgumentException.class,
                () -> Hourglass.svg("t", encoder, encoder.layers().size() + 1));
    }
}
