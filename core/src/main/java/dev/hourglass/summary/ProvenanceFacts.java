package dev.hourglass.summary;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodProvenance;
import dev.hourglass.autoencoder.Provenance;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.results.UnusualSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How an encoder was made, for people: values by their names. */
public final class ProvenanceFacts {
    private static final String LOSS = "loss";
    /** Settings stand below each other, behind names of up to 11 letters. */
    private static final String NEXT_SETTING = "\n" + " ".repeat(12);

    private ProvenanceFacts() {
    }

    /**
     * {@return what a page tells of an encoder's origin: the training or the method, but not the loss, which stands
     * elsewhere on it; the number of rows and their digest; in an order of their own, free to be added to}
     *
     * @param provenance of the encoder
     */
    public static Map<String, String> of(Provenance provenance) {
        Map<String, String> facts = lines(provenance);
        facts.remove(LOSS);
        facts.put("learned from", provenance.rows() + (provenance.rows() == 1 ? " row" : " rows"));
        facts.put("their SHA-256", provenance.dataSha256());
        return facts;
    }

    /**
     * {@return the training or the method, and the loss if there is one, in the order to tell them in; a value of
     * several lines has each but the first indented by 12 spaces}
     *
     * @param provenance of an encoder
     */
    public static Map<String, String> lines(Provenance provenance) {
        return provenance instanceof TrainingProvenance trained ? lines(trained) : lines((MethodProvenance) provenance);
    }

    private static Map<String, String> lines(TrainingProvenance provenance) {
        AutoencoderSettings settings = provenance.settings();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("training", settings.epochs() + (settings.epochs() == 1 ? " epoch" : " epochs") + ", batches of "
                + settings.batchSize() + ", learning rate "
                + ShortestDecimal.of(settings.optimizer().learningRate()) + ", seed " + settings.seed());
        String unusual = String.join(NEXT_SETTING, UnusualSettings.lines(settings));
        if (!unusual.isEmpty()) {
            lines.put("with", unusual);
        }
        if (settings.stopping().isOn()) {
            lines.put("restored", "epoch " + provenance.epoch() + ", the best on validation rows (early stopping with "
                    + "patience " + settings.stopping().patience() + ")");
        }
        lines.put(LOSS, FixedDecimal.fixed(provenance.loss(), 6) + (Double.isNaN(provenance.validationLoss())
                ? "" : ", on validation rows " + FixedDecimal.fixed(provenance.validationLoss(), 6)));
        return lines;
    }

    private static Map<String, String> lines(MethodProvenance provenance) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("method", words(provenance.settings().method()) + ", without training");
        if (!Double.isNaN(provenance.explainedVariance())) {
            lines.put("variance", explained(provenance) + " is kept");
        }
        if (!Double.isNaN(provenance.loss())) {
            lines.put(LOSS, FixedDecimal.fixed(provenance.loss(), 6));
        }
        return lines;
    }

    private static String words(Method method) {
        return switch (method) {
            case PRINCIPAL_COMPONENTS -> "principal components of standardized columns";
            case NYSTROEM -> "features of a radial basis function kernel on standardized columns";
            case STANDARDIZATION -> "standardized columns";
        };
    }

    /**
     * {@return what a method says of its rows: the variance that codes keep and the loss, a line each, as far as it has
     * them}
     *
     * @param provenance of an encoder without training
     */
    public static List<String> measures(MethodProvenance provenance) {
        List<String> measures = new ArrayList<>();
        if (!Double.isNaN(provenance.explainedVariance())) {
            measures.add("explained variance: " + explained(provenance));
        }
        if (!Double.isNaN(provenance.loss())) {
            measures.add("loss " + FixedDecimal.fixed(provenance.loss(), 6)
                    + ": the mean squared error of rows made of their codes again, scaled to 0 to 1");
        }
        return measures;
    }

    private static String explained(MethodProvenance provenance) {
        return FixedDecimal.fixed(100 * provenance.explainedVariance(), 2) + " % of that of the standardized columns";
    }
}
