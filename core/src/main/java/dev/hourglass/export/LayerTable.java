package dev.hourglass.export;

import dev.hourglass.layer.Layer;
import dev.hourglass.registry.Kind;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.text.Escaped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a format writes for each kind of layer. A kind that is not in the table is refused.
 *
 * @param <T> what is written to
 */
final class LayerTable<T> {
    private final String format;
    private final Remedy elsewhere;
    private final Map<Kind<?>, Entry<T>> entries = new LinkedHashMap<>();

    /** Writes a layer of one kind. */
    @FunctionalInterface
    interface Writer<L extends Layer, T> {
        /**
         * Writes a layer.
         *
         * @param layer   what it does
         * @param numbers what it does it with
         * @param to      where to
         */
        void write(L layer, ChainLayer numbers, T to);
    }

    /** Writes a layer whose kind was looked up. */
    @FunctionalInterface
    private interface Entry<T> {
        void write(ChainLayer layer, T to);
    }

    /**
     * A table without kinds.
     *
     * @param format    as messages call it
     * @param elsewhere what helps where a kind is not there
     */
    LayerTable(String format, Remedy elsewhere) {
        this.format = format;
        this.elsewhere = elsewhere;
    }

    /** Adds a kind. */
    <L extends Layer> LayerTable<T> with(Kind<L> kind, Writer<? super L, T> writer) {
        entries.put(kind, (layer, to) -> writer.write(kind.of(layer.layer().settings()), layer, to));
        return this;
    }

    /** {@return the kinds that there are} */
    Set<Kind<?>> kinds() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /**
     * Writes a layer.
     *
     * @throws ExportException if its kind is not in the table
     */
    void write(ChainLayer layer, T to) {
        Entry<T> entry = entries.get(layer.layer().kind());
        if (entry == null) {
            throw new ExportException("the layer " + layer.name() + ": " + format + " has nothing for a "
                    + Escaped.text(layer.layer().type()), elsewhere);
        }
        entry.write(layer, to);
    }
}
