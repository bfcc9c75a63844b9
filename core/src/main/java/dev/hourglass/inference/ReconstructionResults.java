package dev.hourglass.inference;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Reconstruction;
import dev.hourglass.autoencoder.Reconstructor;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.preparation.BlockPreparation;
import java.util.List;
import java.util.Objects;

/**
 * Rows as they come back from their codes: the columns of the table, in their own units.
 *
 * @param reconstructor that sends them there and back
 */
public record ReconstructionResults(Reconstructor reconstructor) implements RowResults {
    /**
     * Refuses null.
     *
     * @param reconstructor that sends rows to their codes and back
     */
    public ReconstructionResults {
        Objects.requireNonNull(reconstructor, "reconstructor");
    }

    @Override
    public Encoder encoder() {
        return reconstructor.encoder();
    }

    @Override
    public List<String> names() {
        return encoder().columns();
    }

    @Override
    public Made of(CsvTable block, BlockPreparation blocks, int threads) {
        return KnownRows.of(block, blocks, known -> {
            Reconstruction back = reconstructor.reconstruction(known.rows(), threads);
            KnownRows.Kept kept = known.kept(reconstructor, back.errors());
            return new Made(kept.data(), reconstructor.columns(kept.select(back.rows())));
        });
    }
}
