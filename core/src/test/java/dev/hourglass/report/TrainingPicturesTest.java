package dev.hourglass.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingPicturesTest {
    private static final DoubleMatrix ROWS =
            new DoubleMatrix(4, 2, new double[] {1, 2, 3, 5, 4, 3, 2, 2});

    private static Autoencoder fit(FitData<DoubleMatrix> data) {
        return Autoencoder.fit(Features.ofNumbers(List.of("a", "b")), data,
                new AutoencoderSettings().withBottleneck(1).withEpochs(3), 1, ProgressListener.SILENT);
    }

    @Test
    void lossesHaveARowAnEpoch() {
        Autoencoder trained = fit(FitData.of(ROWS).withValidation(ROWS));
        Table losses = TrainingPictures.losses(trained.history());
        assertEquals(List.of("epoch", "loss", "val_loss"), losses.names());
        assertArrayEquals(new double[] {1, 2, 3}, losses.matrix(List.of("epoch")).values());
        assertEquals(trained.history().validationLoss(2), losses.matrix(List.of("val_loss")).values()[2]);
        assertEquals(List.of("epoch", "loss"), TrainingPictures.losses(fit(FitData.of(ROWS)).history()).names());
    }

    @Test
    void picturesTellHowNarrowTheNetworkIs() {
        Autoencoder trained = fit(FitData.of(ROWS));
        for (String picture : List.of(TrainingPictures.autoencoder(trained), TrainingPictures.encoder(trained),
                TrainingPictures.learningCurves(trained))) {
            assertTrue(picture.contains("with a bottleneck of 1"), picture.substring(0, 300));
        }
    }
}
