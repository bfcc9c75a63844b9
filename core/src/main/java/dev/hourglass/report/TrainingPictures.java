package dev.hourglass.report;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.loss.LossWords;
import dev.hourglass.nn.History;
import dev.hourglass.plot.AxisScale;
import dev.hourglass.plot.Hourglass;
import dev.hourglass.plot.LayerDiagram;
import dev.hourglass.plot.LearningCurves;
import dev.hourglass.table.Column;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What a training looked like: its network and its losses, as SVG text and as a table. */
public final class TrainingPictures {
    private TrainingPictures() {
    }

    /**
     * {@return both halves as the hourglass that they are, each layer as wide as it is}
     *
     * @param trained by the training
     */
    public static String autoencoder(Autoencoder trained) {
        return Hourglass.svg("Autoencoder" + bottleneck(trained), trained.network().architecture(),
                trained.encoderLayers());
    }

    /**
     * {@return the layers of the encoding half}
     *
     * @param trained by the training
     */
    public static String encoder(Autoencoder trained) {
        return LayerDiagram.svg("Encoder of an autoencoder" + bottleneck(trained),
                trained.encoder().network().architecture().summaries());
    }

    /**
     * {@return the losses on a logarithmic axis: most of the way down is in the first epochs; with early stopping the
     * epoch that was restored is marked}
     *
     * @param trained by the training
     */
    public static String learningCurves(Autoencoder trained) {
        TrainingProvenance provenance = trained.provenance();
        AutoencoderSettings settings = provenance.settings();
        return LearningCurves.svg("Learning curves of an autoencoder" + bottleneck(trained),
                LossWords.of(settings.loss()), trained.history(), AxisScale.LOGARITHMIC,
                settings.stopping().isOn() ? OptionalInt.of(provenance.epoch()) : OptionalInt.empty());
    }

    private static String bottleneck(Autoencoder trained) {
        return " with a bottleneck of " + trained.encoder().codeSize();
    }

    /**
     * {@return the losses, a row an epoch: its number from 1, the loss, and that on validation rows if there were some}
     *
     * @param history of the training
     */
    public static Table losses(History history) {
        List<Column> columns = new ArrayList<>(List.of(
                new NumericColumn("epoch", IntStream.rangeClosed(1, history.epochs()).asDoubleStream().toArray()),
                new NumericColumn("loss", IntStream.range(0, history.epochs()).mapToDouble(history::loss).toArray())));
        if (history.hasValidation()) {
            columns.add(new NumericColumn("val_loss",
                    IntStream.range(0, history.epochs()).mapToDouble(history::validationLoss).toArray()));
        }
        return new Table(columns);
    }
}
