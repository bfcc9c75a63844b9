package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Tanh;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UntrainedEncoderTest {
    private static final DoubleMatrix ROWS = EasyData.rows(80, 1);

    @ParameterizedTest
    @EnumSource
    void codesHaveTheTrainingsShape(Recipe recipe) {
        AutoencoderSettings settings = recipe.settings();
        Matrix codes = new UntrainedEncoder(ROWS, settings).transform(ROWS, Representation.CODE, 1);
        assertEquals(ROWS.rows(), codes.rows());
        assertEquals(settings.layers().bottleneckFor(ROWS.columns()), codes.columns());
        assertEquals(codes, new UntrainedEncoder(ROWS, settings).transform(ROWS, Representation.CODE, 3));
        assertNotEquals(codes,
                new UntrainedEncoder(ROWS, settings.withSeed(2)).transform(ROWS, Representation.CODE, 1));
    }

    /** What leaves the last normalization, an activation without a slope passes on as it is. */
    @Test
    void normalizationHasTheMomentsOfAllRows() {
        AutoencoderSettings settings = new AutoencoderSettings().withLayers(new AutoencoderLayers()
                .withEncoder(List.of(new Dense(7), new BatchNormalization(),
                        new Tanh(), new Dense(5),
                        new BatchNormalization(0.99, 1e-9))));
        Matrix codes = new UntrainedEncoder(ROWS, settings).transform(ROWS, Representation.CODE, 1);
        for (int j = 0; j < 5; j++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < codes.rows(); i++) {
                sum += codes.get(i, j);
                squares += codes.get(i, j) * codes.get(i, j);
            }
            assertEquals(0, sum / codes.rows(), 1e-5);
            assertEquals(1, squares / codes.rows(), 1e-3);
        }
    }
}
