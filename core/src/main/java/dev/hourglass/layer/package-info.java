/**
 * Choose the layers of a network: what each is called, and what it is made with. Names, defaults and formulas are
 * Keras's.
 *
 * <p>{@link dev.hourglass.layer.Layers} lists them. Each is a record, such as {@link dev.hourglass.layer.Dense} or
 * {@link dev.hourglass.layer.Dropout}, or is parsed from the words in which command lines and files name it;
 * {@link dev.hourglass.layer.LayerList} reads several of them.
 *
 * <pre>{@code
 * import dev.hourglass.layer.BatchNormalization;
 * import dev.hourglass.layer.Dense;
 * import dev.hourglass.layer.Layers;
 * import dev.hourglass.nn.Architecture;
 * import java.util.List;
 *
 * Architecture encoder = new Architecture(4, List.of(new Dense(8), new BatchNormalization(),
 *         Layers.ACTIVATIONS.parse("leaky:0.2"), new Dense(2)));
 * encoder.summaries().forEach(System.out::println);
 * }</pre>
 */
package dev.hourglass.layer;

/*
 * For contributors:
 *
 * The same bits everywhere; padding holds zeros; nothing is allocated after a pass was made. A new layer is a file here
 * and a line in Layers; it has what numbers it has, and what it does to a block of columns, forward and back. An
 * Activation brings its arithmetic along, plain and on vectors, as the nested classes Scalars and Vectors; a nested
 * class is loaded when it is first used, so that the vector module stays optional. The tests run every kind that is
 * registered through the whole battery of bits.
 */
