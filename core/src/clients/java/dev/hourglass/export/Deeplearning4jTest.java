package dev.hourglass.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.linear.Predictions;
import dev.hourglass.matrix.Matrix;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.modelimport.keras.KerasModelImport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Deeplearning4j imports Keras files of scaled rows, but for GELU, which it does not know, and computes the same. */
@Tag("clients")
class Deeplearning4jTest {
    private static final double MOST = 1e-5;

    @TempDir
    private Path folder;

    static Stream<ExportCase> cases() {
        return ExportCase.inKeras().stream().filter(given -> !given.name().contains("GELU"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSame(ExportCase given) throws Exception {
        Path file = folder.resolve("encoder.h5");
        Files.write(file,
                new KerasH5Format().bytes(given.exported(), new ExportSettings("model").withScaledInput(true)));
        ComputationGraph graph = KerasModelImport.importKerasModelAndWeights(file.toString());
        Matrix scaled = given.encoder().scaler().transform(given.prepared()).toFloat();
        INDArray found = graph.outputSingle(Nd4j.create(scaled.values(), scaled.rows(), scaled.columns()));
        Matrix codes = given.codes();
        Predictions predictions = given.classifier().map(classifier -> given.predictions()).orElse(null);
        for (int row = 0; row < codes.rows(); row++) {
            for (int column = 0; column < found.columns(); column++) {
                double expected = predictions == null ? codes.get(row, column)
                        : predictions.probabilities().get(row, column);
                assertEquals(expected, found.getDouble(row, column), MOST * Math.max(1, Math.abs(expected)));
            }
        }
    }
}
