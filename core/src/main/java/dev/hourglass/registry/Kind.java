package dev.hourglass.registry;

import java.util.List;
import java.util.Objects;

/**
 * A kind of part: what it is called, what it is made with, and how one is made. All that reads and writes parts,
 * files and command lines alike, knows them by their kinds only.
 *
 * @param <T> the parts
 */
public final class Kind<T> {
    private final Signature signature;
    private final List<String> names;
    private final Maker<T> maker;

    /**
     * Makes a part of its values.
     *
     * @param <T> the part
     */
    @FunctionalInterface
    public interface Maker<T> {
        /**
         * {@return the part}
         *
         * @param settings a value for each parameter
         * @throws IllegalArgumentException if a value is out of range
         */
        T of(Settings settings);
    }

    /**
     * A kind of part.
     *
     * @param type       as Keras names its class and files name it: {@code LeakyReLU}
     * @param names      as command lines spell it, the usual one first: {@code leaky_relu}, {@code leaky}
     * @param parameters in the order in which command lines give them
     * @param maker      makes one
     */
    public Kind(String type, List<String> names, List<Parameter> parameters, Maker<T> maker) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(maker, "maker");
        this.signature = new Signature(type, parameters);
        this.names = List.copyOf(names);
        this.maker = maker;
    }

    /** {@return what files and summaries call it} */
    public String type() {
        return signature.type();
    }

    /** {@return what command lines call it} */
    public String name() {
        return names.get(0);
    }

    /** {@return all words that command lines may use} */
    public List<String> names() {
        return names;
    }

    /** {@return what it is made with} */
    public List<Parameter> parameters() {
        return signature.parameters();
    }

    /**
     * {@return values with the names of the parameters}
     *
     * @param values in the order of the parameters
     * @throws IllegalArgumentException if there are more or fewer values than parameters
     */
    public Settings settings(List<Object> values) {
        return new Settings(signature, values);
    }

    /**
     * {@return one}
     *
     * @param settings a value for each parameter
     * @throws IllegalArgumentException if a value is out of range
     */
    public T of(Settings settings) {
        return maker.of(settings);
    }

    /** {@return the usual name} */
    @Override
    public String toString() {
        return name();
    }
}
