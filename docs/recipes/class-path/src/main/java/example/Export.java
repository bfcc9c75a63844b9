package example;

import dev.hourglass.export.ExportFormats;
import dev.hourglass.export.ExportSettings;
import dev.hourglass.export.ExportedModel;
import dev.hourglass.store.ClassifierFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes an ONNX file of a classifier. */
public final class Export {
    private Export() {
    }

    public static void main(String[] arguments) throws IOException {
        ExportedModel exported = ExportedModel.of(ClassifierFile.read(Path.of(arguments[0])));
        Files.write(Path.of(arguments[1]),
                ExportFormats.named("onnx").bytes(exported, new ExportSettings("customers")));
    }
}
