package dev.hourglass.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.UnusableSettingsException;
import dev.hourglass.file.Sha256;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelExportTest {
    @TempDir
    Path folder;

    private static ModelExport to(String file, String format, String inPackage, boolean scaled) {
        return ModelExport.to(Path.of(file), Optional.of(format).filter(name -> !name.isEmpty())
                .map(ExportFormats::named), Optional.of(inPackage).filter(name -> !name.isEmpty()), scaled);
    }

    private static void assertRefused(String problem, String fix, String file, String format, String inPackage,
            boolean scaled) {
        UnusableSettingsException refusal =
                assertThrows(UnusableSettingsException.class, () -> to(file, format, inPackage, scaled));
        assertEquals(problem, refusal.getMessage());
        assertEquals(fix, refusal.remedy().toString());
    }

    @Test
    void theModelIsCalledAsTheFile() {
        assertEquals("wine", to("a/wine.onnx", "", "", false).settings().name());
        assertEquals("a.b.Wine", to("Wine.java", "", "a.b", false).settings().name());
        assertEquals("wine.txt", to("wine.txt", "onnx", "", false).settings().name());
        assertEquals(Optional.empty(), to("Wine.java", "", "", false).advice());
        assertEquals(Optional.of("the class is p.Wine: name the file Wine.java to compile it"),
                to("Wine.onnx", "java", "p", false).advice());
        assertEquals(List.of(Path.of("a", "m.bin")), to("a/m.json", "", "", true).beside());
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        assertRefused("the format is not told by the name of the output, wine.txt",
                "give one with format: "
                        + String.join(", ", ExportFormats.ALL.stream().map(ExportFormat::name).toList()),
                "wine.txt", "", "", false);
        assertRefused("package is for java, not for onnx", "leave it out", "w.onnx", "", "p", false);
        assertRefused("\"a b\" cannot be the name of a package", "package=\"a_b\"", "W.java", "", "a b", false);
        assertRefused("scaledInput is not for java, which scales exactly", "leave it out", "W.java", "", "", true);
        assertRefused("\"2\" cannot be the name of the class", "name the file as the class: out=\"_2.java\"", "2.java",
                "", "", false);
    }

    @Test
    void theModelsOwnFileIsToldFirst() throws IOException {
        ExportedModel exported = ExportedModel.of(Autoencoder.fit(List.of("a", "b"), new DoubleMatrix(8, 2),
                new AutoencoderSettings().withBottleneck(1).withEpochs(1), 1, ProgressListener.SILENT).encoder(),
                Representation.CODE);
        List<ModelExport.Written> written = to(folder.resolve("m.json").toString(), "", "", true).write(exported);
        assertEquals(List.of("m.json", "m.bin"),
                written.stream().map(file -> file.file().getFileName().toString()).toList());
        for (ModelExport.Written file : written) {
            assertEquals(Sha256.of(file.file()), file.sha256());
            assertEquals(Files.size(file.file()), file.bytes());
        }
    }
}
