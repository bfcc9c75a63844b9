/**
 * Save and load models: {@link dev.hourglass.store.EncoderFile} holds one encoder, {@link
 * dev.hourglass.store.ClassifierFile} one with a classifier, {@link dev.hourglass.store.CheckpointFile} one training
 * between two batches; in a file, or wherever a {@link dev.hourglass.store.ModelSource} reads it from: a stream, an
 * array, a resource.
 *
 * <p>Files are safetensors, sealed with a SHA-256; equal models give equal bytes, and what is damaged or foreign is
 * refused with a {@link dev.hourglass.store.ModelFileException} before memory is spent on it. The format is described
 * byte by byte on the page file-format.md of the project, with a reader in Python.
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
 * What a file says is not believed. Sizes are compared with the file's own size before anything is allocated for them,
 * and the memory that JSON takes is counted as it is read, so that reading takes at most twice the file and 32 MB;
 * arithmetic on sizes cannot overflow; every member is asked for by name and type, and one that nobody asks for is
 * refused; messages show names from files escaped, say what was found and expected, and how to mend it. Equal models
 * give equal bytes: no time, machine, JDK or thread count goes into a file, numbers are written by ShortestDecimal. A
 * change that older programs cannot read raises the format's version, and the old versions stay readable.
 *
 * What documents and tensors there are is said by CheckpointFile, EncoderContent, AutoencoderContent and
 * ClassifierContent; the frame that makes a model file (format, version, document, seal), of one of the ModelKinds, is
 * ModelFile. Where bytes are read from is a ModelSource: all are checked alike. The frame stands on SafeTensorsReader
 * and SafeTensorsWriter, and these on json and file.
 *
 * byte 0      header length, 8 bytes, little-endian, a multiple of 8
 * byte 8      {"__metadata__":{"sha256":"64 digits","format":…,"format_version":…,"hourglass":…},"scaler/data_min":…}
 *             and spaces up to the header's length
 * then        the tensors' numbers, little-endian, row-major, float64 before float32, without a hole
 */
