package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.decomposition.Nystroem;
import dev.hourglass.decomposition.PrincipalComponents;
import dev.hourglass.decomposition.Standardization;
import dev.hourglass.decomposition.StandardizedComponents;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.random.RandomState;
import dev.hourglass.random.SeedStreams;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encoders without training give what their methods give in float64, rounded. */
class FittedEncoderTest {
    private static final List<String> NAMES = List.of("a", "b", "c", "d");
    private static final Features FEATURES = Features.ofNumbers(NAMES);
    private static final DoubleMatrix ROWS = rows(200);

    /** Columns of different sizes, the third mostly the sum of the first two, the last constant. */
    private static DoubleMatrix rows(int count) {
        DoubleMatrix rows = new DoubleMatrix(count, 4);
        RandomState random = SeedStreams.stream(5, "rows");
        double[] normals = IntStream.range(0, 3 * count).mapToDouble(i -> random.normal(0, 1)).toArray();
        for (int i = 0; i < count; i++) {
            rows.set(i, 0, 1e6 + 1e3 * normals[3 * i]);
            rows.set(i, 1, 1e-6 * normals[3 * i + 1]);
            rows.set(i, 2, normals[3 * i] + normals[3 * i + 1] + 0.1 * normals[3 * i + 2]);
            rows.set(i, 3, 42);
        }
        return rows;
    }

    private static MethodSettings pca(int components) {
        return new MethodSettings(Method.PRINCIPAL_COMPONENTS).withBottleneck(components);
    }

    private static void assertNear(DoubleMatrix expected, Matrix found, double tolerance) {
        assertEquals(expected.rows() * expected.columns(), found.values().length);
        for (int i = 0; i < found.values().length; i++) {
            assertEquals(expected.values()[i], found.values()[i], tolerance, "number " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void principalComponentsAreThoseOfStandardizedColumns(int components) {
        Encoder encoder = FittedEncoder.of(FEATURES, ROWS, pca(components));
        DoubleMatrix standardized = Standardization.fit(ROWS).transform(ROWS);
        assertNear(PrincipalComponents.fit(standardized).withMost(components).transform(standardized),
                encoder.transform(ROWS, 1), 2e-6);
    }

    @Test
    void standardizedColumnsAreTheCodes() {
        Encoder encoder = FittedEncoder.of(FEATURES, ROWS, new MethodSettings(Method.STANDARDIZATION));
        assertNear(Standardization.fit(ROWS).transform(ROWS), encoder.transform(ROWS, 1), 2e-6);
    }

    /** Errors of the kernel, some 1e-7, times the inverse root of a matrix whose least eigenvalue counts as 1e-6. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20, 200, 350})
    void nystroemFeaturesAreThoseOfTheMethodInDouble(int features) {
        DoubleMatrix fitted = rows(300);
        MethodSettings settings = new MethodSettings(Method.NYSTROEM).withBottleneck(features).withSeed(4);
        Encoder encoder = FittedEncoder.of(FEATURES, fitted, settings);
        assertEquals(Math.min(300, features), encoder.codeSize());
        DoubleMatrix ranged = MinMaxScaler.fitByMagnitude(fitted).transform(fitted);
        Standardization standard = Standardization.fit(ranged);
        Nystroem expected = Nystroem.fit(standard.transform(ranged), features, 1e-6,
                SeedStreams.stream(4, "landmarks"));
        DoubleMatrix others = MinMaxScaler.fitByMagnitude(fitted).transform(ROWS);
        assertNear(expected.transform(standard.transform(others)), encoder.transform(ROWS, 1), 1e-3);
    }

    @Test
    void theSeedChoosesTheLandmarks() {
        MethodSettings settings = new MethodSettings(Method.NYSTROEM).withBottleneck(5);
        assertEquals(FittedEncoder.of(FEATURES, ROWS, settings).network(),
                FittedEncoder.of(FEATURES, ROWS, settings).network());
        assertNotEquals(FittedEncoder.of(FEATURES, ROWS, settings).network(),
                FittedEncoder.of(FEATURES, ROWS, settings.withSeed(2)).network());
    }

    /** The variance that is told is that of the codes, the loss that of rows made of them again. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatIsToldIsMeasured(int components) {
        MethodProvenance told = (MethodProvenance) FittedEncoder.of(FEATURES, ROWS, pca(components)).provenance();
        MinMaxScaler scaler = MinMaxScaler.fitByMagnitude(ROWS);
        DoubleMatrix ranged = scaler.transform(ROWS);
        Standardization standard = Standardization.fit(ranged);
        StandardizedComponents map = new StandardizedComponents(standard,
                PrincipalComponents.fit(standard.transform(ranged)).withMost(components));
        DoubleMatrix codes = map.transform(ranged);
        DoubleMatrix again = map.inverseTransform(codes);
        double variance = 0;
        for (double code : codes.values()) {
            variance += code * code / ROWS.rows();
        }
        double loss = 0;
        for (int i = 0; i < ranged.values().length; i++) {
            double difference = ranged.values()[i] - again.values()[i];
            loss += difference * difference / ranged.values().length;
        }
        assertEquals(variance / 3, told.explainedVariance(), 1e-12);
        assertEquals(loss, told.loss(), 1e-12);
        assertEquals(ROWS.rows(), told.rows());
        assertEquals(DataDigest.sha256(NAMES, ROWS), told.dataSha256());
    }

    @Test
    void thereAreNoMoreComponentsThanDirections() {
        assertEquals(3, FittedEncoder.of(FEATURES, ROWS, pca(4)).codeSize());
        assertEquals(1, FittedEncoder.of(FEATURES, rows(2), pca(4)).codeSize());
    }

    @Test
    void halfTheColumnsIsTheUsualSizeOfCodes() {
        assertEquals(2, FittedEncoder.of(FEATURES, ROWS, pca(0)).codeSize());
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void aRowHasTheSameBitsAloneAndInAnyBatch(Method method) {
        Encoder encoder = FittedEncoder.of(FEATURES, ROWS, new MethodSettings(method));
        Matrix all = encoder.transform(ROWS, 2);
        for (int row = 0; row < 20; row++) {
            float[] alone = encoder.transform(ROWS.selectRows(new int[] {row}), 1).values();
            assertArrayEquals(alone, all.selectRows(new int[] {row}).values());
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void hugeMagnitudesGiveNumbers(Method method) {
        DoubleMatrix huge = new DoubleMatrix(4, 2, new double[] {-1e308, 0, 1e308, 5e-324, 3e307, 1e-300, 0, 0});
        Matrix codes = FittedEncoder.of(Features.ofNumbers(List.of("a", "b")), huge, new MethodSettings(method))
                .transform(huge, 1);
        for (float code : codes.values()) {
            assertTrue(Math.abs(code) < 3, () -> "found " + code);
        }
    }

    @Test
    void constantColumnsAloneHaveNoDirection() {
        DoubleMatrix constant = new DoubleMatrix(3, 4);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> FittedEncoder.of(FEATURES, constant, pca(1)));
        assertEquals("every column is constant: there is no direction to project on", refusal.getMessage());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> FittedEncoder.of(Features.ofNumbers(List.of("a")), ROWS, pca(1)));
        assertThrows(IllegalArgumentException.class, () -> pca(-1));
        assertThrows(IllegalArgumentException.class,
                () -> new MethodSettings(Method.STANDARDIZATION).withBottleneck(1));
        assertThrows(IllegalArgumentException.class, () -> pca(1).withSeed(-1));
        assertThrows(IllegalArgumentException.class, () -> pca(1).withSeed(1L << 32));
        assertEquals("there is no method \"svd\\x1b\"",
                assertThrows(IllegalArgumentException.class, () -> Method.of("svd\u001b")).getMessage());
    }
}
