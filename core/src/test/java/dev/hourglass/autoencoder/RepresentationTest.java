package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preprocessing.Features;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepresentationTest {
    private static final DoubleMatrix ROWS = EasyData.rows(70, 1);
    private static final int COLUMNS = ROWS.columns();

    private static Encoder encoder(Recipe recipe) {
        return Autoencoder.fit(Features.ofNumbers(EasyData.NAMES), FitData.of(ROWS),
                recipe.settings().withHidden(List.of(6, 5)).withBottleneck(2).withEpochs(2), 1,
                ProgressListener.SILENT).encoder();
    }

    private static Matrix columns(Matrix matrix, int from, int count) {
        Matrix part = new Matrix(matrix.rows(), count);
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < count; j++) {
                part.set(i, j, matrix.get(i, from + j));
            }
        }
        return part;
    }

    /** Layer by layer the bits are those of the whole encoder, whatever stands beside them. */
    @ParameterizedTest
    @EnumSource
    void everyLayerIsThereWithItsBits(Recipe recipe) {
        Encoder encoder = encoder(recipe);
        Matrix codes = encoder.transform(ROWS, 1);
        Matrix deep = Representation.DEEP.of(encoder, ROWS, 2);
        Matrix both = Representation.RAW_AND_CODE.of(encoder, ROWS, 1);
        assertEquals(3, Representation.layers(encoder));
        assertEquals(3, Representation.layers(recipe.settings().withHidden(List.of(6, 5))));
        assertEquals(COLUMNS + 2, Representation.RAW_AND_CODE.columns(encoder));
        assertEquals(6 + 5 + 2, deep.columns());
        assertEquals(codes, Representation.CODE.of(encoder, ROWS, 1));
        assertEquals(codes, Representation.ofLayer(3).of(encoder, ROWS, 1));
        assertEquals(codes, columns(deep, 11, 2));
        assertEquals(Representation.ofLayer(1).of(encoder, ROWS, 1), columns(deep, 0, 6));
        assertEquals(Representation.ofLayer(2).of(encoder, ROWS, 1), columns(deep, 6, 5));
        assertEquals(encoder.scaler().transform(ROWS).toFloat(), columns(both, 0, COLUMNS));
        assertEquals(codes, columns(both, COLUMNS, 2));
    }

    @Test
    void columnsAreNamedByTheirLayer() {
        Encoder encoder = encoder(Recipe.WHITEN);
        assertEquals(List.of("code0", "code1"), Representation.CODE.names(encoder));
        List<String> deep = Representation.DEEP.names(encoder);
        assertEquals(List.of("layer1_0", "layer1_5", "layer2_0", "layer2_4", "code0", "code1"),
                List.of(deep.get(0), deep.get(5), deep.get(6), deep.get(10), deep.get(11), deep.get(12)));
        assertEquals(List.of("layer3_0", "layer3_1"), Representation.ofLayer(3).names(encoder));
        assertEquals(EasyData.NAMES, Representation.RAW_AND_CODE.names(encoder).subList(0, COLUMNS));
    }

    @Test
    void layersThatThereAreNotAreRefused() {
        Encoder encoder = encoder(Recipe.TUTORIAL);
        assertThrows(IllegalArgumentException.class, () -> Representation.ofLayer(4).of(encoder, ROWS, 1));
        assertThrows(IllegalArgumentException.class, () -> Representation.ofLayer(0).names(encoder));
    }
}
