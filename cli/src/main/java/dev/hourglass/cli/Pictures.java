package dev.hourglass.cli;

import dev.hourglass.autoencoder.Autoencoder;
import java.io.IOException;
import java.nio.file.Path;

/** The pictures and the table of losses that a training leaves behind. */
final class Pictures {
    private Pictures() {
    }

    /**
     * Writes {@code autoencoder.svg}, {@code encoder.svg}, {@code learning_curves.svg} and {@code history.csv}.
     *
     * @param folder  where they go
     * @param variant put between name and ending, such as {@code _compress}; may be empty
     */
    static void write(Path folder, String variant, Autoencoder trained) throws IOException {
        String bottleneck = " with a bottleneck of " + trained.encoder().codeSize();
        Outputs.layers(folder.resolve("autoencoder" + variant + ".svg"), "Autoencoder" + bottleneck,
                trained.network().architecture());
        Outputs.layers(folder.resolve("encoder" + variant + ".svg"), "Encoder of an autoencoder" + bottleneck,
                trained.encoder().network().architecture());
        Outputs.learningCurves(folder.resolve("learning_curves" + variant + ".svg"),
                "Learning curves of an autoencoder" + bottleneck, trained.history());
        Outputs.history(folder.resolve("history" + variant + ".csv"), trained.history());
    }
}
