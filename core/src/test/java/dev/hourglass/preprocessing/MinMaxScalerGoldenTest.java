package dev.hourglass.preprocessing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Equal to scikit-learn 1.2.1 in every bit. */
class MinMaxScalerGoldenTest {

    @ParameterizedTest
    @CsvSource({"minmax, 0, 1, false", "minmax_-1_1, -1, 1, false", "minmax_2_5_clip, 2, 5, true"})
    void theStoredAttributesAndMatricesAreReproduced(String name, double low, double high, boolean clip) {
        DoubleMatrix fitted = GoldenScaler.matrix("fit.csv");
        DoubleMatrix other = GoldenScaler.matrix("new.csv");
        MinMaxScaler scaler = MinMaxScaler.fit(fitted, new MinMaxSettings().withRange(low, high).withClip(clip));
        Map<String, double[]> attributes = GoldenScaler.lines(name + "_attributes.txt").stream()
                .map(line -> line.split("\\|")).collect(Collectors.toMap(f -> f[0], f -> GoldenScaler.numbers(f[1])));
        assertArrayEquals(attributes.get("data_min_"), scaler.dataMinimum());
        assertArrayEquals(attributes.get("data_max_"), scaler.dataMaximum());
        assertArrayEquals(attributes.get("scale_"), scaler.scale());
        assertArrayEquals(attributes.get("min_"), scaler.offset());
        assertEquals(GoldenScaler.matrix(name + "_fit.csv"), scaler.transform(fitted));
        assertEquals(GoldenScaler.matrix(name + "_new.csv"), scaler.transform(other));
        assertEquals(GoldenScaler.matrix(name + "_inverse.csv"), scaler.inverseTransform(scaler.transform(other)));
    }

    @Test
    void scaleAndOffsetFollowFromStoredRanges() {
        List<String> lines = GoldenScaler.lines("tutorial_minmax.csv");
        assertEquals("data_min,data_max,scale,min", lines.get(0));
        double[][] rows = lines.stream().skip(1).map(line -> GoldenScaler.numbers(line.replace(',', ' ')))
                .toArray(double[][]::new);
        assertEquals(100, rows.length);
        MinMaxScaler scaler = new MinMaxScaler(column(rows, 0), column(rows, 1), new MinMaxSettings());
        assertArrayEquals(column(rows, 2), scaler.scale());
        assertArrayEquals(column(rows, 3), scaler.offset());
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    static Stream<String> sklearnCases() {
        return cases().keySet().stream().filter(id -> !id.equals("iris") && !id.equals("mm_huge"));
    }

    private static Map<String, Map<String, String>> cases() {
        Map<String, Map<String, String>> cases = new LinkedHashMap<>();
        for (String line : GoldenScaler.lines("sklearn_cases.txt")) {
            String[] fields = line.split("\\|", 3);
            cases.computeIfAbsent(fields[0], id -> new LinkedHashMap<>()).put(fields[1], fields[2]);
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource
    void sklearnCases(String id) {
        Map<String, String> values = cases().get(id);
        String[] range = values.get("range").split(" ");
        double low = Double.parseDouble(range[0]);
        double high = Double.parseDouble(range[1]);
        if (values.containsKey("error")) {
            assertThrows(IllegalArgumentException.class, () -> new MinMaxSettings().withRange(low, high));
            return;
        }
        DoubleMatrix data = matrix(values.get("X"));
        boolean clip = Boolean.parseBoolean(range[2]);
        MinMaxScaler scaler = MinMaxScaler.fit(data, new MinMaxSettings().withRange(low, high).withClip(clip));
        DoubleMatrix scaled = scaler.transform(data);
        assertArrayEquals(GoldenScaler.numbers(values.get("data_min")), scaler.dataMinimum());
        assertArrayEquals(GoldenScaler.numbers(values.get("data_max")), scaler.dataMaximum());
        assertEquals(matrix(values.get("expected")), scaled);
        assertEquals(matrix(values.get("inverse")), scaler.inverseTransform(scaled));
        if (values.containsKey("X_new")) {
            assertEquals(matrix(values.get("expected_new")), scaler.transform(matrix(values.get("X_new"))));
        }
    }

    private static DoubleMatrix matrix(String text) {
        if (text.equals("iris")) {
            return matrix(cases().get("iris").get("X"));
        }
        String[] parts = text.split(" ", 3);
        return new DoubleMatrix(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), GoldenScaler.numbers(parts[2]));
    }

    @Test
    void allCasesAreTried() {
        assertEquals(13, sklearnCases().count());
    }
}
