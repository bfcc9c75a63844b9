package dev.hourglass.export;

import dev.hourglass.registry.Kind;
import java.util.Map;
import java.util.Set;

/** A format of another program that models can be exported to. */
public interface ExportFormat {

    /** {@return the name, as command lines write it: {@code onnx}} */
    String name();

    /** {@return how names of its files end: {@code .onnx}} */
    String ending();

    /** {@return the kinds of layers that it can hold} */
    Set<Kind<?>> layers();

    /** {@return whether files can also begin with rows that are scaled already} */
    default boolean knowsScaledInput() {
        return false;
    }

    /**
     * {@return the file}
     *
     * @param chain    what is exported
     * @param settings what is decided besides
     * @throws ExportException if the format cannot hold it
     */
    byte[] bytes(Chain chain, ExportSettings settings);

    /**
     * {@return files that stand beside it, by their names; none for most formats}
     *
     * @param chain    what is exported
     * @param settings what is decided besides
     * @throws ExportException if the format cannot hold it
     */
    default Map<String, byte[]> beside(Chain chain, ExportSettings settings) {
        return Map.of();
    }
}
