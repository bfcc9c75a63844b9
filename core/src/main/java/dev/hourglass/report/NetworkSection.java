package dev.hourglass.report;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.loss.LossWords;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.History;
import dev.hourglass.plot.AxisScale;
import dev.hourglass.plot.Hourglass;
import dev.hourglass.plot.LearningCurves;
import java.util.List;
import java.util.OptionalInt;

/** What a network looks like, and how it learned. */
public final class NetworkSection {
    private NetworkSection() {
    }

    /**
     * {@return the section of a trained autoencoder}
     *
     * @param name    what it is called where a page has several; else an empty text
     * @param trained the autoencoder
     */
    public static Section of(String name, Autoencoder trained) {
        return new Section(name.isEmpty() ? "The network" : "The network: " + name,
                List.of(Block.figure(network(trained)), Block.figure(curves(trained))));
    }

    /**
     * {@return the section of an encoder whose training is not at hand}
     *
     * @param encoder the encoder
     */
    public static Section of(Encoder encoder) {
        Architecture architecture = encoder.network().architecture();
        return new Section("The network", List.of(Block.figure(new Figure(
                Hourglass.svg("The encoder", architecture, architecture.layers().size()),
                "Rows come in at the top, codes go out at the bottom."))));
    }

    private static Figure network(Autoencoder trained) {
        return new Figure(Hourglass.svg("The network that was trained", trained.network().architecture(),
                trained.encoderLayers()), "Rows come in at the top and are to come out at the bottom as they were. The"
                        + " upper half, down to the code, is the encoder: it is what is kept and used.");
    }

    private static Figure curves(Autoencoder trained) {
        History history = trained.history();
        TrainingProvenance provenance = trained.provenance();
        boolean restored = provenance.settings().stopping().isOn();
        String kept = "Epoch " + provenance.epoch() + " was kept: training loss "
                + Rounded.number(provenance.loss()) + (history.hasValidation()
                        ? ", validation loss " + Rounded.number(provenance.validationLoss()) : "") + ".";
        return new Figure(LearningCurves.svg("How it learned", LossWords.of(provenance.settings().loss()), history,
                AxisScale.LOGARITHMIC, restored ? OptionalInt.of(provenance.epoch()) : OptionalInt.empty()),
                kept + (history.hasValidation()
                        ? " The validation loss is measured after each epoch, on rows that nothing is learned from."
                        : " No rows were kept aside to measure on, so nothing here tells of other rows."));
    }
}
