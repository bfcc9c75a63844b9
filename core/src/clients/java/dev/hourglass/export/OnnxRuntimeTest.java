package dev.hourglass.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.linear.Predictions;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ONNX Runtime computes what the engine does. */
@Tag("clients")
class OnnxRuntimeTest {
    private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();
    private static final double MOST = 1e-5;

    static Stream<ExportCase> cases() {
        return ExportCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSame(ExportCase given) throws OrtException {
        byte[] file = new OnnxFormat().bytes(given.exported(), new ExportSettings("model"));
        try (OrtSession session = ENVIRONMENT.createSession(file);
                OrtSession.Result result = session.run(inputs(given))) {
            Matrix codes = given.codes();
            List<String> names = given.taken().names(given.encoder());
            for (int column = 0; column < names.size(); column++) {
                String name = names.get(column);
                float[][] found = (float[][]) value(result, given.encoder().columns().contains(name)
                        ? '(' + name + ')' : name);
                for (int row = 0; row < ExportCase.ROWS; row++) {
                    assertNear(codes.get(row, column), found[row][0]);
                }
            }
            if (given.classifier().isPresent()) {
                assertClasses(given, result);
            }
            assertTrue(session.getMetadata().getCustomMetadata().get("hourglass").contains("\"rows\":670"));
        }
    }

    private static void assertClasses(ExportCase given, OrtSession.Result result) throws OrtException {
        List<String> labels = given.classifier().orElseThrow().labels().labels();
        Predictions predictions = given.predictions();
        String[][] classes = (String[][]) value(result, "predicted_class");
        for (int row = 0; row < ExportCase.ROWS; row++) {
            assertEquals(labels.get(predictions.classes()[row]), classes[row][0]);
        }
        for (int k = 0; k < labels.size(); k++) {
            double[][] found = (double[][]) value(result, "probability_" + labels.get(k));
            for (int row = 0; row < ExportCase.ROWS; row++) {
                assertEquals(predictions.probabilities().get(row, k), found[row][0], MOST);
            }
        }
    }

    private static void assertNear(float expected, float found) {
        assertEquals(expected, found, MOST * Math.max(1, Math.abs(expected)));
    }

    private static Object value(OrtSession.Result result, String name) throws OrtException {
        return result.get(name).orElseThrow().getValue();
    }

    /** A graph cannot refuse a row that the engine refuses, but says nothing of it. */
    @ParameterizedTest
    @MethodSource("cases")
    void whatIsRefusedIsNotANumber(ExportCase given) throws OrtException {
        byte[] file = new OnnxFormat().bytes(given.exported(), new ExportSettings("model"));
        Feature first = given.encoder().features().list().get(0);
        assumeFalse(first.hasFill());
        Map<String, OnnxTensor> inputs = inputs(given);
        inputs.put(first.name(), OnnxTensor.createTensor(ENVIRONMENT, first.isCategory() ? new String[][] {{"?"}}
                : new double[][] {{Double.NaN}}));
        for (Feature other : given.encoder().features().list().subList(1, inputs.size())) {
            inputs.put(other.name(), OnnxTensor.createTensor(ENVIRONMENT, other.isCategory()
                    ? new String[][] {{other.levels().get(0)}} : new double[][] {{1.5}}));
        }
        try (OrtSession session = ENVIRONMENT.createSession(file); OrtSession.Result result = session.run(inputs)) {
            for (Map.Entry<String, OnnxValue> output : result) {
                Object value = output.getValue().getValue();
                boolean isNothing = value instanceof float[][] code ? Float.isNaN(code[0][0])
                        : value instanceof double[][] probability ? Double.isNaN(probability[0][0])
                        : ((String[][]) value)[0][0].isEmpty();
                boolean isColumn = given.taken() == Representation.RAW_AND_CODE && !output.getKey().contains("code");
                assertTrue(isNothing || isColumn, output.getKey());
            }
        }
    }

    private static Map<String, OnnxTensor> inputs(ExportCase given) throws OrtException {
        Table rows = given.rows();
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        for (Feature feature : given.encoder().features().list()) {
            inputs.put(feature.name(), OnnxTensor.createTensor(ENVIRONMENT, feature.isCategory()
                    ? texts(rows.text(feature.name())) : numbers(rows, feature.name())));
        }
        return inputs;
    }

    private static Object texts(String[] cells) {
        String[][] column = new String[cells.length][1];
        for (int row = 0; row < cells.length; row++) {
            column[row][0] = cells[row];
        }
        return column;
    }

    private static Object numbers(Table rows, String name) {
        double[] cells = new double[rows.rows()];
        rows.copyNumbers(name, cells, 0, 1);
        double[][] column = new double[cells.length][1];
        for (int row = 0; row < cells.length; row++) {
            column[row][0] = cells[row];
        }
        return column;
    }
}
