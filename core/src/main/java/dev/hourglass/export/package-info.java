/**
 * Models in the formats of other programs: ONNX, Keras, TensorFlow.js, plain Java source;
 * tables as arrays of NumPy and as lines of JSON, at once or in blocks.
 *
 * <p>A {@link dev.hourglass.export.Chain} is what is exported: columns with what stands in for missing cells, scaler,
 * layers, what is taken of them, and the classifier if there is one. An {@link dev.hourglass.export.ExportFormat} makes
 * bytes of it, with what it writes for each kind of layer in a {@link dev.hourglass.export.LayerTable};
 * {@link dev.hourglass.export.ExportFormats} lists them.
 *
 * <p>Rules for whoever adds to this package: equal chains give equal bytes, without times or machines. What a format
 * cannot say is refused by name, with a remedy, and never left out; a remedy is asked first whether it helps. What a
 * row becomes is what the engine makes of it, to the bounds that {@code docs/formats.md} states, which real clients of
 * each format are held to in tests. Formats are written by hand, by the specifications that their classes name.
 */
package dev.hourglass.export;
