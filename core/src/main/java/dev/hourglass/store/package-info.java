/**
 * Model files: how encoders, classifiers and trainings become bytes and come back.
 *
 * <p>{@link dev.hourglass.store.EncoderFile} holds one encoder, {@link dev.hourglass.store.AutoencoderFile} one with
 * its decoder, {@link dev.hourglass.store.ClassifierFile} one with a classifier,
 * {@link dev.hourglass.store.CheckpointFile} one training between two batches. What documents and tensors there are is
 * said by {@code CheckpointFile}, {@code EncoderContent}, {@code AutoencoderContent} and {@code ClassifierContent}; the
 * frame that makes a model file (format, version, document, seal), of one of the {@code ModelKinds}, is
 * {@code ModelFile}. Where bytes are read from is a {@link dev.hourglass.store.ModelSource}: all are checked alike. The
 * frame stands on {@code SafeTensorsReader} and {@code SafeTensorsWriter}, and these on {@code json} and {@code file}.
 * The format is described byte by byte in {@code docs/file-format.md}.
 *
 * <pre>
 *   byte 0      header length, 8 bytes, little-endian, a multiple of 8
 *   byte 8      {"__metadata__":{"sha256":"64 digits","format":…,"format_version":…,"hourglass":…},"scaler/data_min":…}
 *               and spaces up to the header's length
 *   then        the tensors' numbers, little-endian, row-major, float64 before float32, without a hole
 * </pre>
 *
 * <p>Rules for whoever adds to this package: what a file says is not believed. Sizes are compared with the file's own
 * size before anything is allocated for them, and the memory that JSON takes is counted as it is read, so that reading
 * takes at most twice the file and 32 MB; arithmetic on sizes cannot overflow; every member is asked for by name and
 * type, and one that nobody asks for is refused; messages show names from files escaped, say what was found and
 * expected, and how to mend it. Equal models give equal bytes: no time, machine, JDK or thread count goes into a file,
 * numbers are written by {@link dev.hourglass.number.ShortestDecimal}. A change that older programs cannot read raises
 * the format's version, and the old versions stay readable.
 */
package dev.hourglass.store;
