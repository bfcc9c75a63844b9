/**
 * Carry models to other programs: ONNX, Keras, TensorFlow.js, plain Java source; tables as arrays of NumPy and as lines
 * of JSON, at once or in blocks.
 *
 * <p>An {@link dev.hourglass.export.ExportedModel} is what is exported: columns with what stands in for missing cells,
 * scaler, layers, what is taken of them, and the classifier if there is one. An
 * {@link dev.hourglass.export.ExportFormat} makes bytes of it; {@link dev.hourglass.export.ExportFormats} lists them,
 * and a {@link dev.hourglass.export.ModelExport} says what files come of it, and writes them. What a format cannot say
 * is refused by name, with a remedy, and never left out. What a row becomes there is what the engine makes of it, to
 * the bounds that the page formats.md of the project states. A {@link dev.hourglass.export.TableFile} is written whole
 * in the {@link dev.hourglass.export.TableFormat} that its name ends in, in CSV if in none.
 *
 * <pre>{@code
 * import dev.hourglass.export.ExportedModel;
 * import dev.hourglass.export.ModelExport;
 * import dev.hourglass.store.ClassifierFile;
 * import java.nio.file.Path;
 * import java.util.Optional;
 *
 * ExportedModel exported = ExportedModel.of(ClassifierFile.read(Path.of("classifier.safetensors")));
 * ModelExport export = ModelExport.to(Path.of("model.onnx"), Optional.empty(), Optional.empty(), false);
 * export.write(exported).forEach(file -> System.out.println(file.file() + ", SHA-256 " + file.sha256()));
 * }</pre>
 */
package dev.hourglass.export;

/*
 * For contributors:
 *
 * Equal models give equal bytes, without times or machines. A format has what it writes for each kind of layer in a
 * LayerTable. What it cannot say is refused by name, with a remedy, and never left out; a remedy is asked first whether
 * it helps. What a row becomes is what the engine makes of it, to the bounds that docs/formats.md states, which real
 * clients of each format are held to in tests. Formats are written by hand, by the specifications that their classes
 * name.
 */
