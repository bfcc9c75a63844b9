package dev.hourglass.inference;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.preparation.BlockPreparation;
import dev.hourglass.preparation.EncodedRows;
import dev.hourglass.table.Column;
import dev.hourglass.table.FloatColumn;
import java.util.List;
import java.util.Objects;

/** Rows as codes: {@code code0}, {@code code1} and so on, or what else is taken of an encoder. */
public final class CodeResults implements RowResults {
    private final Encoder encoder;
    private final Representation taken;
    private final List<String> names;

    /**
     * Codes of any rows.
     *
     * @param encoder that makes them
     * @param taken   what of it
     * @throws IllegalArgumentException if the encoder has no such layer
     */
    public CodeResults(Encoder encoder, Representation taken) {
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(taken, "taken");
        this.encoder = encoder;
        this.taken = taken;
        this.names = List.copyOf(taken.names(encoder));
    }

    @Override
    public Encoder encoder() {
        return encoder;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public Made of(CsvTable block, BlockPreparation blocks, int threads) {
        EncodedRows rows = EncodedRows.ofBlock(encoder, taken, block, blocks, threads);
        return new Made(rows.data(), List.<Column>copyOf(FloatColumn.ofMatrix(names, rows.codes().matrix())));
    }
}
