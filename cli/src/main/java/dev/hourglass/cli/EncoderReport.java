package dev.hourglass.cli;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Provenance;
import dev.hourglass.nn.LayerSummary;
import dev.hourglass.store.JsonObject;
import dev.hourglass.table.Escaped;
import dev.hourglass.table.ShortestDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything worth knowing of an encoder file.
 *
 * @param file    where it is
 * @param sha256  of its bytes
 * @param encoder what it holds
 */
record EncoderReport(Path file, String sha256, Encoder encoder) {

    /** The report for people. */
    String text() {
        Provenance provenance = encoder.provenance();
        AutoencoderSettings settings = provenance.settings();
        StringBuilder text = new StringBuilder();
        line(text, "file", Escaped.path(file.toString()));
        line(text, "SHA-256", sha256);
        line(text, "encodes", encoder.columns().size() + " columns into " + encoder.codeSize());
        line(text, "trained on", provenance.rows() + " rows, SHA-256 " + provenance.dataSha256());
        line(text, "training", settings.epochs() + " epochs, batches of " + settings.batchSize() + ", learning rate "
                + ShortestDecimal.of(settings.learningRate()) + ", seed " + settings.seed());
        line(text, "loss", FixedDecimal.fixed(provenance.loss(), 6) + (Double.isNaN(provenance.validationLoss())
                ? "" : ", on validation rows " + FixedDecimal.fixed(provenance.validationLoss(), 6)));
        text.append("\nlayers\n");
        encoder.network().summary().lines().forEach(row -> text.append("  ").append(row).append('\n'));
        text.append("\ncolumns, with their range in training, scaled to ")
                .append(ShortestDecimal.of(encoder.scaler().settings().low())).append(" to ")
                .append(ShortestDecimal.of(encoder.scaler().settings().high())).append('\n');
        double[] minimum = encoder.scaler().dataMinimum();
        double[] maximum = encoder.scaler().dataMaximum();
        for (int i = 0; i < minimum.length; i++) {
            text.append("  ").append(Escaped.text(encoder.columns().get(i))).append("  ")
                    .append(ShortestDecimal.of(minimum[i])).append(" to ").append(ShortestDecimal.of(maximum[i]))
                    .append('\n');
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(" ".repeat(12 - name.length())).append(value).append('\n');
    }

    /** The report for machines. */
    JsonObject json() {
        return new JsonObject()
                .put("encoder_file", file.toString())
                .put("encoder_sha256", sha256)
                .put("columns", columns())
                .put("layers", layers())
                .put("code_size", encoder.codeSize())
                .put("training", training());
    }

    private List<Object> columns() {
        List<Object> columns = new ArrayList<>();
        double[] minimum = encoder.scaler().dataMinimum();
        double[] maximum = encoder.scaler().dataMaximum();
        for (int i = 0; i < minimum.length; i++) {
            columns.add(new JsonObject().put("name", encoder.columns().get(i))
                    .put("minimum", minimum[i]).put("maximum", maximum[i]));
        }
        return columns;
    }

    private List<Object> layers() {
        List<Object> layers = new ArrayList<>();
        for (LayerSummary layer : encoder.network().architecture().summaries()) {
            layers.add(new JsonObject().put("name", layer.name()).put("type", layer.type())
                    .put("inputs", layer.inputs()).put("outputs", layer.outputs())
                    .put("parameters", layer.parameters()));
        }
        return layers;
    }

    private JsonObject training() {
        Provenance provenance = encoder.provenance();
        AutoencoderSettings settings = provenance.settings();
        return new JsonObject()
                .put("rows", provenance.rows())
                .put("data_sha256", provenance.dataSha256())
                .put("epochs", settings.epochs())
                .put("batch_size", settings.batchSize())
                .put("learning_rate", settings.learningRate())
                .put("seed", settings.seed())
                .put("loss", provenance.loss())
                .put("val_loss", provenance.validationLoss());
    }
}
