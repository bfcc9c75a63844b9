package dev.hourglass.outofcore;

import dev.hourglass.autoencoder.ScaledData;
import dev.hourglass.cache.RowCacheWriter;
import dev.hourglass.file.ScratchFile;
import dev.hourglass.file.Sha256;
import dev.hourglass.nn.BlockedRows;
import dev.hourglass.nn.FitData;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Scaled rows on the disk, those to learn from and those to measure on. */
final class ScaledRowFiles implements Closeable {
    private final Optional<Path> kept;
    private final Path beside;
    private final ScratchFiles files = new ScratchFiles();

    /**
     * No rows yet.
     *
     * @param kept   the name under which they may be kept
     * @param beside an output, in whose folder they lie otherwise
     */
    ScaledRowFiles(Optional<Path> kept, Path beside) {
        this.kept = kept;
        this.beside = beside;
    }

    /** Writes both parts. */
    ScaledData write(DiskScaling scaling, PreparedRows training, String sha256, Optional<PreparedRows> validation,
            Optional<String> validationSha256) throws IOException {
        FitData<BlockedRows> rows;
        try (RowCacheWriter writer = writer(kept.orElse(beside), scaling, sha256)) {
            scaling.write(training, writer);
            rows = FitData.of(writer.finish());
        }
        if (validation.isPresent()) {
            Path file = kept.map(ScaledRowFiles::validation).orElse(beside);
            try (RowCacheWriter writer = writer(file, scaling, validationSha256.orElseThrow())) {
                scaling.writeMeasured(validation.get(), writer);
                rows = rows.withValidation(writer.finish());
            }
        }
        return ScaledData.inBlocks(scaling.features(), scaling.scaler(), scaling.map(), rows,
                new FitData<>(sha256, validationSha256));
    }

    private RowCacheWriter writer(Path file, DiskScaling scaling, String sha256) throws IOException {
        ScratchFile scratch = files.beside(file);
        byte[] origin = (sha256 + ' ' + scaling.settings().scaling()).getBytes(StandardCharsets.UTF_8);
        return new RowCacheWriter(scratch, scaling.columns(), Sha256.of(out -> out.write(origin)));
    }

    /** Gives the files the names under which they may be kept. */
    void keep() throws IOException {
        if (kept.isPresent()) {
            files.keep();
        }
    }

    /** Removes the files, but those that were kept. */
    @Override
    public void close() throws IOException {
        files.close();
    }

    /** Where rows to measure on are kept, beside those to learn from. */
    static Path validation(Path kept) {
        return kept.resolveSibling(kept.getFileName() + ".validation");
    }
}
