package dev.hourglass.export;

import dev.hourglass.layer.Layer;
import dev.hourglass.registry.Kind;
import dev.hourglass.text.Escaped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * What a format writes for each kind of layer. There is a problem with a model that has another kind.
 *
 * @param <T> what is written to
 */
final class LayerTable<T> {
    private final String format;
    private final Map<Kind<?>, Entry<T>> entries = new LinkedHashMap<>();
    private final Map<Kind<?>, Limit> limits = new LinkedHashMap<>();

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
        void write(L layer, ExportedLayer numbers, T to);
    }

    /** Writes a layer whose kind was looked up. */
    @FunctionalInterface
    private interface Entry<T> {
        void write(ExportedLayer layer, T to);
    }

    /** Says which layers of a kind there is nothing for. */
    private record Limit(Predicate<Layer> isBeyond, String problem) {
    }

    /**
     * A table without kinds.
     *
     * @param format as messages call it
     */
    LayerTable(String format) {
        this.format = format;
    }

    /** Adds a kind. */
    <L extends Layer> LayerTable<T> with(Kind<L> kind, Writer<? super L, T> writer) {
        entries.put(kind, (layer, to) -> writer.write(kind.of(layer.layer().settings()), layer, to));
        return this;
    }

    /**
     * Says of which layers of a kind there are none.
     *
     * @param kind     of the layers
     * @param isBeyond which of them
     * @param problem  what messages say of these
     */
    <L extends Layer> LayerTable<T> without(Kind<L> kind, Predicate<? super L> isBeyond, String problem) {
        limits.put(kind, new Limit(layer -> isBeyond.test(kind.of(layer.settings())), problem));
        return this;
    }

    /** {@return the kinds that the table has, or says why it has them not} */
    Set<Kind<?>> kinds() {
        Set<Kind<?>> kinds = new LinkedHashSet<>(entries.keySet());
        kinds.addAll(limits.keySet());
        return Collections.unmodifiableSet(kinds);
    }

    /** {@return what is wrong with the first layer of a model that there is nothing for, or empty} */
    Optional<String> problem(ExportedModel exported) {
        return exported.layers().stream().flatMap(layer -> problem(layer).stream()).findFirst();
    }

    private Optional<String> problem(ExportedLayer layer) {
        Kind<?> kind = layer.layer().kind();
        Limit limit = limits.get(kind);
        if (limit != null && limit.isBeyond.test(layer.layer())) {
            return Optional.of("the layer " + layer.name() + ": " + limit.problem);
        }
        return entries.containsKey(kind) ? Optional.empty() : Optional.of("the layer " + layer.name() + ": " + format
                + " has nothing for a " + Escaped.text(layer.layer().type()));
    }

    /**
     * Writes the layers of a model that has no {@link #problem}.
     *
     * @param exported whose layers
     * @param to     where to
     * @param output told, wherever an output of the model is taken of what was written so far, how many columns it has:
     *               before all layers where the scaled numbers are one, and after each of the
     *               {@link ExportedModel#taps}
     */
    void write(ExportedModel exported, T to, IntConsumer output) {
        if (exported.takesScaled()) {
            output.accept(exported.features().width());
        }
        List<Integer> taps = exported.taps();
        int passed = 0;
        for (ExportedLayer layer : exported.layers()) {
            entries.get(layer.layer().kind()).write(layer, to);
            passed++;
            if (taps.contains(passed)) {
                output.accept(layer.outputs());
            }
        }
    }
}
