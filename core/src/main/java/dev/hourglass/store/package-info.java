/**
 * Save and load models: {@link dev.hourglass.store.EncoderFile} holds one encoder,
 * {@link dev.hourglass.store.ClassifierFile} one with a classifier, {@link dev.hourglass.store.CheckpointFile} one
 * training between two batches; in a file, or in any other {@link dev.hourglass.store.ModelSource}: a stream, an array,
 * a resource.
 *
 * <p>Files are safetensors, sealed with a SHA-256; equal models give equal bytes, and damaged or foreign files are
 * refused with a {@link dev.hourglass.store.ModelFileException} before memory is allocated for them. The format is
 * described byte by byte on the page file-format.md of the project, with a reader in Python.
 *
 * <pre>{@code
 * import dev.hourglass.autoencoder.Encoder;
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.matrix.Matrix;
 * import dev.hourglass.store.EncoderFile;
 * import dev.hourglass.table.Table;
 * import java.nio.file.Path;
 *
 * Encoder encoder = EncoderFile.read(Path.of("encoder.safetensors"));
 * Table table = CsvReader.read(Path.of("data.csv"), new CsvOptions().withTarget("target"));
 * Matrix codes = encoder.transform(table, 1);
 * System.out.println(EncoderFile.write(Path.of("copy.safetensors"), encoder));
 * }</pre>
 */
package dev.hourglass.store;

/*
 * For contributors:
 *
 * Files are not trusted. Sizes are compared with the file's own size before anything is allocated for them, and the
 * memory that JSON takes is counted as it is read, so that reading takes at most twice the file and 32 MB. Arithmetic
 * on sizes cannot overflow. Every member is asked for by name and type, and unexpected ones are refused. Messages
 * escape names from files, and say what was found, what was expected and how to mend it. Equal models give equal bytes:
 * no time, machine, JDK or thread count goes into a file, numbers are written by ShortestDecimal. A change that older
 * programs cannot read raises the format's version, and the old versions stay readable.
 *
 * CheckpointFile, EncoderContent, AutoencoderContent and ClassifierContent say which documents and tensors there are.
 * ModelFile is the frame that makes a model file of one of the ModelKinds: format, version, document, seal. A
 * ModelSource is where bytes are read from: all are checked in the same way. The frame is built on SafeTensorsReader
 * and SafeTensorsWriter, and these on json and file.
 *
 * byte 0      header length, 8 bytes, little-endian, a multiple of 8
 * byte 8      {"__metadata__":{"sha256":"64 digits","format":…,"format_version":…,"hourglass":…},"scaler/data_min":…}
 *             and spaces up to the header's length
 * then        the tensors' numbers, little-endian, row-major, float64 before float32, without a hole
 */
