package dev.hourglass.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.TrainingEstimate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeInspectionTest {
    private final List<Finding> findings = new ArrayList<>();

    private List<Finding> training(int columns, int rows, AutoencoderSettings settings) {
        findings.clear();
        TimeInspection.ofTraining(TrainingEstimate.of(rows, columns, settings), columns, settings, findings::add);
        return findings;
    }

    /** Hundreds of millions of weights are announced; the order of magnitude is all that is claimed of the time. */
    @Test
    void largeNetworksAreAnnounced() {
        Finding finding = training(5000, 200, new AutoencoderSettings().withBottleneck(50)).get(0);
        assertTrue(finding.text().matches("the network has 200 million weights: an epoch may take about \\d+s,"
                + " all 200 about (\\d+m\\d\\ds|\\dh\\d\\dm)"), finding.text());
        assertEquals("to shorten it, make hidden and bottleneck smaller", finding.remedy().toString());
        assertEquals(List.of(), training(100, 1_000_000, new AutoencoderSettings()));
        assertEquals(List.of(), training(5000, 200, new AutoencoderSettings().withEpochs(1)));
    }

    /** Twice the columns of what was measured to take 12 seconds, eight times as long. */
    @Test
    void eigenvectorsOfManyColumnsAreAnnounced() {
        String told = "the eigenvectors of 4000 columns come first, in about 1m36s";
        TimeInspection.ofMethod(Method.PRINCIPAL_COMPONENTS, 4000, findings::add);
        assertEquals(List.of(Finding.note(told)), findings);
        assertEquals(told, training(4000, 10, Recipe.WHITEN.settings().withEpochs(1)).get(0).text());
        findings.clear();
        TimeInspection.ofMethod(Method.PRINCIPAL_COMPONENTS, 1000, findings::add);
        TimeInspection.ofMethod(Method.STANDARDIZATION, 4000, findings::add);
        assertEquals(List.of(), findings);
    }
}
