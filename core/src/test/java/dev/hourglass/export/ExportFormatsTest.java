package dev.hourglass.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.initializer.Constant;
import dev.hourglass.layer.Columnwise;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Layers;
import dev.hourglass.layer.Tensor;
import dev.hourglass.operation.Operations;
import dev.hourglass.registry.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format does. */
class ExportFormatsTest {
    private static final ExportSettings SETTINGS = new ExportSettings("Model").withScaledInput(true);

    static Stream<ExportFormat> formats() {
        return ExportFormats.ALL.stream();
    }

    /** A layer that is in no registry, as somebody may bring along. */
    private record Halves() implements Layer {
        private static final Kind<Halves> KIND = new Kind<>("Halves", List.of("halves"), List.of(),
                settings -> new Halves());

        @Override
        public Kind<Halves> kind() {
            return KIND;
        }

        @Override
        public List<Object> values() {
            return List.of();
        }

        @Override
        public List<Tensor> tensors(int inputs) {
            return List.of(Tensor.matrix("kernel", inputs, inputs, Constant.ONES),
                    Tensor.vector("bias", inputs, Constant.ZEROS));
        }

        @Override
        public Optional<Columnwise> columnwise() {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyLayerThatThereIsCanBeExported(ExportFormat format) {
        int found = 0;
        for (Layer layer : Operations.variants(Layers.IN_USE)) {
            assertTrue(layer.isForTrainingOnly() || format.layers().contains(layer.kind()),
                    format.name() + " has nothing for " + layer.type() + ": add it to its table of layers");
            found += layer.isForTrainingOnly() ? 0 : 1;
        }
        assertTrue(found > 11, "found " + found);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void anotherLayerIsRefusedByName(ExportFormat format) {
        ExportedModel exported = ExportCase.of("unknown", ExportCase.encoder(ExportCase.numbers(2),
                List.of(new Dense(3), new Halves(), new Halves()))).exported();
        ExportException refused = assertThrows(ExportException.class, () -> format.bytes(exported, SETTINGS));
        assertTrue(refused.getMessage().matches("the layer halves: .* has nothing for a Halves"),
                refused.getMessage());
        assertFalse(refused.remedy().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void equalModelsGiveEqualBytes(ExportFormat format) {
        ExportCase given = ExportCase.plain().get(1);
        assertArrayEquals(format.bytes(given.exported(), SETTINGS), format.bytes(given.exported(), SETTINGS));

    }

    /** Java source alone has scalers of quantiles and, with ONNX, distances from landmarks. */
    @Test
    void whatAFormatCannotHoldIsRefused() {
        ExportedModel quantiles = ExportCase.ofQuantiles().get(0).exported();
        String scaled = "give it rows that are prepared and scaled already, with scaledInput";
        refused("onnx", quantiles, "ONNX has no place for a scaler of quantiles, as rank-gauss has one",
                "export it with format=java");
        refused("h5", quantiles, "a Keras file has no place for a scaler of quantiles, as rank-gauss has one",
                "export it with format=java, or " + scaled);
        ExportedModel landmarks = ExportCase.plain().stream().filter(given -> given.name().contains("RadialBasis"))
                .findFirst().orElseThrow().exported();
        for (String format : List.of("h5", "keras", "tfjs")) {
            refused(format, landmarks, "the layer radial_basis: Keras has no layer of distances from landmarks",
                    "export it with format=onnx or format=java");
        }
        ExportedModel clips = ExportCase.plain().stream().filter(given -> given.name().contains("clip=true"))
                .findFirst().orElseThrow().exported();
        refused("keras", clips, "a Keras file has no place for a scaler that clips",
                "export it with format=onnx or format=java, or " + scaled);
        refused("tfjs", clips, "TensorFlow.js computes in float32, where a scaler would lose digits",
                "export it with format=onnx or format=java, or " + scaled);
    }

    private static void refused(String format, ExportedModel exported, String problem, String remedy) {
        ExportException refused = assertThrows(ExportException.class,
                () -> ExportFormats.named(format).bytes(exported, new ExportSettings("Model")));
        assertEquals(problem, refused.getMessage());
        assertEquals(remedy, refused.remedy().toString());
    }

    @Test
    void formatsHaveNames() {
        for (ExportFormat format : ExportFormats.ALL) {
            assertEquals(format, ExportFormats.named(format.name()));
        }
        assertEquals("there is no format \"pmml\"", assertThrows(IllegalArgumentException.class,
                () -> ExportFormats.named("pmml")).getMessage());
    }

    @Test
    void endingsTellThem() {
        for (ExportFormat format : ExportFormats.ALL) {
            Path file = Path.of("folder", "my.Model" + format.ending());
            assertEquals(Optional.of(format), ExportFormats.of(file));
            Path capital = Path.of(file.toString().toUpperCase(Locale.ROOT));
            assertEquals(Optional.of(format), ExportFormats.of(capital));
            assertEquals("my.Model", ExportFormats.stem(file));
            assertEquals("MY.MODEL", ExportFormats.stem(capital));
        }
        assertEquals(Optional.empty(), ExportFormats.of(Path.of("onnx")));
        assertEquals("model.bin", ExportFormats.stem(Path.of("folder.onnx", "model.bin")));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatLiesBesideIsKnownBefore(ExportFormat format) {
        ExportedModel exported = ExportCase.plain().get(1).exported();
        assertEquals(Set.copyOf(format.beside(SETTINGS)), format.beside(exported, SETTINGS).keySet());
    }

    @Test
    void noTwoHaveOneName() {
        assertEquals(ExportFormats.ALL.size(), formats().map(ExportFormat::name).distinct().count());
        assertEquals(ExportFormats.ALL.size(), formats().map(ExportFormat::ending).distinct().count());
    }

    @Test
    void networksThatAreTooLargeAreRefused() {
        ExportedModel exported = ExportCase.plain().get(0).exported();
        assertEquals(Optional.empty(), NumberLimit.problem(exported, 133, "a file"));
        assertEquals(Optional.of("the network has 133 numbers, a file holds 132"),
                NumberLimit.problem(exported, 132, "a file"));
    }
}
