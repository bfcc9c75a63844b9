package dev.hourglass.export;

import dev.hourglass.registry.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A format of another program that models can be exported to. */
public interface ExportFormat {

    /** {@return the name, as command lines write it: {@code onnx}} */
    String name();

    /** {@return how names of its files end: {@code .onnx}} */
    String ending();

    /** {@return the kinds of layers that it knows: those that it can hold, or says why it cannot} */
    Set<Kind<?>> layers();

    /** {@return whether files can also begin with rows that are scaled already} */
    default boolean knowsScaledInput() {
        return false;
    }

    /** {@return whether files always begin with rows that are scaled already} */
    default boolean needsScaledInput() {
        return false;
    }

    /** {@return whether the name of a model may begin with a package, as that of a Java class does} */
    default boolean takesPackage() {
        return false;
    }

    /**
     * {@return the name for a model, without a package, that is nearest to a text; the text itself if it is one}
     *
     * @param text any
     */
    default String nearestName(String text) {
        return text;
    }

    /**
     * {@return the package that is nearest to a text; the text itself if it is one}
     *
     * @param text any
     */
    default String nearestPackage(String text) {
        return text;
    }

    /**
     * {@return what of a model the format cannot hold, as messages say it; empty if it holds all}
     *
     * @param exported what would be exported
     * @param settings what is decided besides
     */
    Optional<String> problem(ExportedModel exported, ExportSettings settings);

    /**
     * {@return the file}
     *
     * @param exported what is exported
     * @param settings what is decided besides
     * @throws ExportException if the format cannot hold it, or the name
     */
    byte[] bytes(ExportedModel exported, ExportSettings settings);

    /**
     * {@return the names of the files that stand beside it; none for most formats}
     *
     * @param settings what is decided besides
     */
    default List<String> beside(ExportSettings settings) {
        return List.of();
    }

    /**
     * {@return files that stand beside it, by their names}
     *
     * @param exported what is exported
     * @param settings what is decided besides
     * @throws ExportException if the format cannot hold it
     */
    default Map<String, byte[]> beside(ExportedModel exported, ExportSettings settings) {
        return Map.of();
    }
}
