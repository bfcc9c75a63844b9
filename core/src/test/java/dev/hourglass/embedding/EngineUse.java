package dev.hourglass.embedding;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.engine.Threads;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.store.EncoderFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** All that a program does with the engine, for whoever has loaded it: with threads of its own, then of an executor. */
public final class EngineUse implements Consumer<Executor> {
    /** Ready. */
    public EngineUse() {
    }

    @Override
    public void accept(Executor executor) {
        use();
        Threads.from(executor, () -> {
            use();
            return "";
        });
    }

    private static void use() {
        Autoencoder trained = Sample.fit(2, ProgressListener.SILENT);
        trained.reconstruct(Sample.MANY_ROWS, 2);
        new LogisticRegression().fit(Sample.MANY_ROWS, Sample.classes(Sample.MANY_ROWS), 2);
        try {
            Path folder = Files.createTempDirectory("embedding");
            Path file = folder.resolve("a.encoder");
            EncoderFile.write(file, trained.encoder());
            Encoder loaded = EncoderFile.read(file);
            Files.delete(file);
            Files.delete(folder);
            loaded.transform(Sample.MANY_ROWS, 2);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
