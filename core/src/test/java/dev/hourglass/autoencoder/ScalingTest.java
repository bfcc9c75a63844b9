package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.decomposition.AffineMap;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layers;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.Losses;
import dev.hourglass.loss.Objective;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.matrix.MatrixBlocks;
import dev.hourglass.nn.Network;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.preprocessing.Scaler;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done to columns besides scaling them to 0 to 1 becomes part of the encoder's first layer. */
class ScalingTest {
    private static final int COLUMNS = 9;
    private static final List<String> NAMES = IntStream.range(0, COLUMNS).mapToObj(i -> "c" + i).toList();
    /** Nine columns, one of them constant, that follow from three numbers a row. */
    private static final DoubleMatrix ROWS = rows();
    private static final AutoencoderSettings SETTINGS = new AutoencoderSettings().withHidden(List.of(12))
            .withBottleneck(3).withEpochs(40).withBatchSize(10);

    private static DoubleMatrix rows() {
        SplittableRandom random = new SplittableRandom(3);
        double[] mixing = random.doubles(3 * COLUMNS, -1, 1).toArray();
        DoubleMatrix rows = new DoubleMatrix(60, COLUMNS);
        for (int i = 0; i < rows.rows(); i++) {
            double[] hidden = random.doubles(3, -1, 1).toArray();
            for (int j = 0; j < COLUMNS - 1; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += hidden[k] * mixing[k * COLUMNS + j];
                }
                rows.set(i, j, 1000 * j + sum * Math.pow(10, j - 4));
            }
            rows.set(i, COLUMNS - 1, 7);
        }
        return rows;
    }

    private static Autoencoder fit(AutoencoderSettings settings) {
        return Autoencoder.fit(NAMES, ROWS, settings, 1, ProgressListener.SILENT);
    }

    private static Matrix ranged(Encoder encoder) {
        return encoder.scaler().transform(ROWS).toFloat();
    }

    /** The trained half, over rows that the map has behind them. */
    private static Matrix unfolded(Autoencoder trained, AffineMap map, int half) {
        Network head = trained.network().head(half).inUse();
        return head.predict(map.transform(trained.encoder().scaler().transform(ROWS)).toFloat());
    }

    @ParameterizedTest
    @EnumSource(names = "MIN_MAX", mode = EnumSource.Mode.EXCLUDE)
    void theMapIsPartOfTheEncodersFirstLayer(Scaling scaling) {
        Autoencoder trained = fit(SETTINGS.withScaling(scaling));
        Encoder encoder = trained.encoder();
        assertEquals(COLUMNS, encoder.network().architecture().inputs());
        AffineMap map = scaling.map(new MatrixBlocks(encoder.scaler().transform(ROWS))).orElseThrow();
        Matrix expected = unfolded(trained, map, encoder.network().architecture().layers().size());
        assertArrayEquals(expected.values(), encoder.transform(ROWS, 1).values(), 1e-4f);
        assertEquals(encoder.network().predict(ranged(encoder)), encoder.transform(ROWS, 1));
    }

    @ParameterizedTest
    @EnumSource
    void rangesThatAreKnownAreNotLearnedAgain(Scaling scaling) {
        MinMaxScaler ranges = MinMaxScaler.fitByMagnitude(ROWS);
        Scaler scaler = scaling.scaler(new MatrixBlocks(ROWS), ranges);
        assertEquals(scaling.scaler(ROWS), scaler);
        assertEquals(scaling == Scaling.RANK_GAUSS, scaling.takesRanks());
        assertEquals(!scaling.takesRanks(), scaler == ranges);
    }

    @Test
    void softWhiteningLeavesTheDirectionsThatThereAre() {
        Autoencoder trained = fit(SETTINGS.withScaling(Scaling.SOFT_WHITENING));
        assertEquals(3, trained.network().architecture().inputs());
        assertEquals(3, trained.network().architecture().outputs());
    }

    @Test
    void aNetworkThatDoesNotBeginWithDenseGetsOneInFront() {
        AutoencoderSettings settings = SETTINGS.withScaling(Scaling.SOFT_WHITENING).withLayers(SETTINGS.layers()
                .withEncoder(List.of(new BatchNormalization(), new Dense(2))));
        Autoencoder trained = fit(settings);
        assertEquals(List.of(new Dense(3), new BatchNormalization(), new Dense(2)),
                trained.encoder().network().architecture().layers());
        AffineMap map = Scaling.SOFT_WHITENING.map(new MatrixBlocks(trained.encoder().scaler().transform(ROWS)))
                .orElseThrow();
        assertArrayEquals(unfolded(trained, map, 2).values(), trained.encoder().transform(ROWS, 1).values(), 1e-4f);
    }

    /** A code as wide as the directions loses little; what comes back is in the columns' own units. */
    @ParameterizedTest
    @EnumSource
    void rowsComeBackInTheirOwnUnits(Scaling scaling) {
        Autoencoder trained = fit(SETTINGS.withScaling(scaling).withHidden(List.of(64)).withEpochs(300));
        DoubleMatrix back = trained.reconstruct(ROWS, 1);
        double[] errors = trained.reconstructionErrors(ROWS, 1);
        assertEquals(ROWS.columns(), back.columns());
        for (int i = 0; i < ROWS.rows(); i++) {
            assertTrue(errors[i] < (scaling == Scaling.RANK_GAUSS ? 1 : 0.3), "error " + errors[i]);
            for (int j = 0; j < COLUMNS - 1; j++) {
                assertEquals(ROWS.get(i, j), back.get(i, j), 1.5 * Math.pow(10, j - 4));
            }
            assertEquals(7, back.get(i, COLUMNS - 1), 0.2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void threadsChangeNoBit(Scaling scaling) {
        AutoencoderSettings settings = SETTINGS.withScaling(scaling).withLayers(SETTINGS.layers()
                .withNoise(List.of(Layers.CORRUPTIONS.parse("gaussian:0.75"))));
        assertEquals(fit(settings).transform(ROWS, 1),
                Autoencoder.fit(NAMES, ROWS, settings, 3, ProgressListener.SILENT).transform(ROWS, 2));
    }

    @Test
    void lossesThatCompareSharesNeedTheRange() {
        for (String notation : List.of("bce", "mixed")) {
            Loss loss = Losses.REGISTRY.parse(notation);
            AutoencoderSettings settings = SETTINGS.withObjective(new Objective().withLoss(loss));
            assertTrue(assertThrows(IllegalArgumentException.class, () -> settings.withScaling(Scaling.STANDARD))
                    .getMessage().contains("needs columns between 0 and 1"));
        }
    }

    @Test
    void namesAreReadAsTheyAreWritten() {
        for (Scaling scaling : Scaling.values()) {
            assertEquals(scaling, Scaling.of(scaling.toString()));
        }
        assertEquals("there is no scaling \"whiten\\x1b\"",
                assertThrows(IllegalArgumentException.class, () -> Scaling.of("whiten\u001b")).getMessage());
    }
}
