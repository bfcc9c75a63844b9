package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.summary.ModelReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelContentsTest {
    private static final DoubleMatrix ROWS = new DoubleMatrix(4, 2, new double[] {1, 2, 3, 4, 5, 7, 7, 8});
    private static final Autoencoder TRAINED = Autoencoder.fit(List.of("a", "b"), ROWS,
            new AutoencoderSettings().withBottleneck(1).withEpochs(1), 1, ProgressListener.SILENT);

    @TempDir
    Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    @Test
    void eachKindOfFileIsRead() throws IOException {
        String sha256 = EncoderFile.write(file("encoder"), TRAINED.encoder());
        assertEquals(new ModelContents(TRAINED.encoder(), Optional.empty(), Optional.empty(), sha256),
                ModelContents.read(file("encoder")));
        EncodedClassifier classifier = EncodedClassifier.fit(TRAINED.encoder(), Representation.CODE, ROWS,
                List.of("u", "v", "u", "v"), "class", new LogisticRegression(), 1);
        ClassifierFile.write(file("classifier"), classifier);
        assertEquals(Optional.of(classifier), ModelContents.read(file("classifier")).classifier());
        AnomalyDetector whole = AnomalyDetector.of(TRAINED, FitData.of(ROWS), 1);
        AutoencoderFile.write(file("whole"), whole);
        assertTrue(ModelContents.read(file("whole")).whole().isPresent());
        assertEquals(TRAINED.encoder(), ModelContents.read(file("whole")).encoder());
    }

    @Test
    void whatIsNoModelIsRefused() throws IOException {
        Files.writeString(file("table"), "a,b\n1,2\n");
        assertThrows(ModelFileException.class, () -> ModelContents.read(file("table")));
    }

    @Test
    void aReportTellsAllOfIt() throws IOException {
        AutoencoderFile.write(file("whole"), AnomalyDetector.of(TRAINED, FitData.of(ROWS), 1));
        List<String> lines = new ModelReport(file("whole"), ModelContents.read(file("whole"))).lines();
        assertEquals("file        " + file("whole"), lines.get(0));
        assertTrue(lines.contains("decoder"), lines.toString());
    }
}
